package org.linli.security;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.graph.Ids;

/**
 * An account of the demonstration with its one grant.
 *
 * @param code the code issued for the grant
 * @param subject the account, as the demonstration names it
 * @param role as what it may act
 * @param place id of the place
 * @param scopePath path of the place
 * @param purposes for what sensitive data may be looked at
 * @param organization id of the organisation for which a liaison acts
 * @param person id of the person whose account it is
 * @param since first day
 */
public record GrantRow(String code, String subject, GrantRole role, String place, String scopePath,
		List<Purpose> purposes, @Nullable String organization, @Nullable String person,
		LocalDate since) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		Account account = new Account(IdentitySettings.DEMONSTRATION, this.subject);
		String grant = Ids.of("grant:" + account.id() + this.code);
		batch
			.entity("Account", account.id(),
					GraphRow.properties("issuer", account.issuer(), "subject", this.subject, "person", this.person))
			.entity("Grant", grant,
					GraphRow.properties("code", this.code, "subject", this.subject, "role", this.role.name(),
							"scopePath", this.scopePath, "organization", this.organization, "person", this.person,
							"purposes", this.purposes.stream().map(Purpose::name).toList(), "since", this.since,
							"version", 0L))
			.relation("HAS_GRANT", account.id(), grant)
			.relation("OVER", grant, this.place)
			.relation("FOR", grant, this.organization);
	}

}
