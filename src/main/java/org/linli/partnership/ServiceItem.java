package org.linli.partnership;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.organization.Organization;

/**
 * An entry of a service catalogue (服务事项) as it is read.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name its name
 * @param category what it is about
 * @param targetGroups for whom it is
 * @param fee what it costs
 * @param procedure how it goes
 * @param path the ids of the places where it is offered, top down
 * @param organization who offers it; null if a service site does
 * @param note what was assumed about it
 */
record ServiceItem(String id, String code, String name, @Nullable ServiceCategory category,
		List<TargetGroup> targetGroups, @Nullable String fee, @Nullable String procedure, List<String> path,
		@Nullable Organization organization, @Nullable String note) implements Named {

	@Override
	public String called(Lang lang) {
		return lang.quoted(this.name);
	}

}
