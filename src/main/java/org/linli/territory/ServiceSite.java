package org.linli.territory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Lang;
import org.linli.graphql.Named;

/**
 * A service site (服务阵地) as it is read.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param name its name
 * @param kind what it is
 * @param path the ids of the places where it stands, top down
 * @param open24h whether it never closes
 * @param standardisedOn when it was brought up to standard
 * @param equipment what it is equipped with
 * @param synthetic whether it was invented for the demonstration
 * @param note what was assumed about it
 */
public record ServiceSite(String id, String code, String name, ServiceSiteKind kind, List<String> path, boolean open24h,
		@Nullable LocalDate standardisedOn, List<SiteEquipment> equipment, boolean synthetic,
		@Nullable String note) implements Named {

	@Override
	public String called(Lang lang) {
		return this.name;
	}

}
