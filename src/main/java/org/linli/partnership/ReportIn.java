package org.linli.partnership;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.party.PartyMember;
import org.linli.party.PartyOrg;
import org.linli.territory.Territory;

/**
 * A report-in (报到) as it is read.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param kind who reported in
 * @param status how far it has come
 * @param path the ids of the community and of its ancestors, top down
 * @param filedOn when it was filed
 * @param since first day on which it holds
 * @param until first day on which it no longer holds
 * @param receiptNo the number of the receipt that the community gave
 * @param receivedAt when the community received it
 * @param version counts its changes
 * @param filedByMember the member who filed it, whether visible to the viewer or not
 * @param filedByOrg the party organisation that filed it
 */
public record ReportIn(String id, String code, ReportInKind kind, ReportInStatus status, List<String> path,
		LocalDate filedOn, @Nullable LocalDate since, @Nullable LocalDate until, @Nullable String receiptNo,
		@Nullable OffsetDateTime receivedAt, int version, @Nullable PartyMember filedByMember,
		@Nullable PartyOrg filedByOrg) {

	boolean activeOn(LocalDate day) {
		return this.status == ReportInStatus.ACTIVE && new Term(this.since, this.until).covers(day);
	}

	/** The member, if the scope covers the member's home. */
	@Nullable PartyMember memberWithin(Scope scope) {
		PartyMember member = this.filedByMember;
		return (member != null && scope.covers(Territory.scopePath(member.path()))) ? member : null;
	}

}
