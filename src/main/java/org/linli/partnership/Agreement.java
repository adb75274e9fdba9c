package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.organization.Organization;
import org.linli.party.PartyOrg;

/**
 * An agreement (共建协议) as it is read, with those who made it: they are few, and all of
 * them are open to everybody.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param title its title
 * @param kind what it is about
 * @param status how far it has come
 * @param signedOn when it was signed
 * @param since first day of its term
 * @param until first day behind its term
 * @param path the ids of the places where it works, top down
 * @param organizations the organisations among its parties
 * @param partyOrgs the party organisations among its parties
 * @param places the ids of the places among its parties
 * @param synthetic whether it was invented for the demonstration
 * @param note what was assumed about it
 */
record Agreement(String id, String code, String title, AgreementKind kind, AgreementStatus status,
		@Nullable LocalDate signedOn, @Nullable LocalDate since, @Nullable LocalDate until, List<String> path,
		List<Organization> organizations, List<PartyOrg> partyOrgs, List<String> places, boolean synthetic,
		@Nullable String note) implements Named {

	boolean activeOn(LocalDate day) {
		boolean concluded = this.status == AgreementStatus.SIGNED || this.status == AgreementStatus.ACTIVE;
		return concluded && new Term(this.since, this.until).covers(day);
	}

	@Override
	public String called(Lang lang) {
		return lang.choose("《" + this.title + "》", "\"" + this.title + "\"");
	}

}
