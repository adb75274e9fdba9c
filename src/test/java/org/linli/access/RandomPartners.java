package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.organization.ManagementRow;
import org.linli.organization.OrganizationKind;
import org.linli.organization.OrganizationRow;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ProgrammeKind;
import org.linli.partnership.ProgrammeRow;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.partnership.ResponsibilityRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.party.PartyOrgRow;
import org.linli.testing.Chance;

/**
 * Adds organisations, party organisations, report-ins and agreements to a county.
 */
final class RandomPartners {

	private static final List<ReportInStatus> STATUSES = List.of(ReportInStatus.ACTIVE, ReportInStatus.ACTIVE,
			ReportInStatus.SUBMITTED, ReportInStatus.ENDED, ReportInStatus.TRANSFERRED);

	private final Sketch sketch;

	private final Chance chance;

	RandomPartners(Sketch sketch) {
		this.sketch = sketch;
		this.chance = sketch.chance();
	}

	/** Organisations, of which nothing is hidden. */
	void addOrganizations(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Place place = this.sketch.anyPlace((one) -> room.offices().test(one) && !one.hidden());
			if (place != null) {
				Thing organization = this.sketch.thing("Organization", place);
				this.sketch.batch()
					.add(new OrganizationRow(organization.id(), organization.code(), "单位" + organization.code(),
							this.chance.one(OrganizationKind.values()), place.id(), place.path(), true));
			}
		}
	}

	/**
	 * Who stands under whom, and who manages or guides which compound: all of it open.
	 */
	void addManagement() {
		List<Thing> organizations = this.sketch.county().of("Organization");
		for (Thing organization : organizations) {
			Thing parent = this.chance.oneOrNone(organizations, 60);
			if (parent != null && !parent.equals(organization)) {
				this.sketch.batch().relation("PARENT_OF", parent.id(), organization.id());
			}
			for (Place compound : this.chance.some(this.sketch.county().level("COMPOUND"), 30)) {
				this.sketch.batch().add(new ManagementRow(organization.id(), compound.id(), this.chance.of(40)));
			}
		}
	}

	void addPartyOrgs(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Thing holder = this.sketch.anyThing("Organization");
			if (holder != null && holder.place() != null && room.offices().test(holder.place()) && this.chance.of(50)) {
				partyOrg(holder, holder.place(), List.of());
				continue;
			}
			List<Place> bases = this.sketch.places(room.offices(), "COUNTY", "COMMUNITY", "GRID", "UNIT");
			if (!bases.isEmpty()) {
				Place base = this.chance.one(bases);
				partyOrg(null, base, this.chance.of(20) ? List.of(base, this.chance.one(bases)) : List.of(base));
			}
		}
	}

	/** The party organisation of an organisation, or one that is built on places. */
	Thing partyOrg(@Nullable Thing holder, Place place, List<Place> bases) {
		Thing parent = this.chance.oneOrNone(this.sketch.county().of("PartyOrganization"), 40);
		Thing org = this.sketch.thing("PartyOrganization", place);
		this.sketch.batch()
			.add(new PartyOrgRow(org.id(), org.code(), "党支部" + org.code(), this.chance.one(PartyOrgLevel.values()),
					(holder != null) ? PartyOrgBasis.WORK_UNIT : PartyOrgBasis.TERRITORY, place.path(),
					this.sketch.idOf(holder), bases.stream().map(Place::id).distinct().toList(),
					this.sketch.idOf(parent), true));
		if (holder != null) {
			this.sketch.link("HAS_PARTY_ORG", holder.id(), org.id());
		}
		if (parent != null) {
			this.sketch.link("PARENT_OF", parent.id(), org.id());
		}
		return org;
	}

	void addReportIns(int count, Room room) {
		List<Thing> filers = Stream
			.concat(this.sketch.county().of("PartyMember").stream(),
					this.sketch.county().of("PartyOrganization").stream())
			.toList();
		for (int i = 0; i < count && !filers.isEmpty(); i++) {
			Place community = this.sketch.anyPlace(room.offices(), "COMMUNITY");
			if (community != null) {
				reportIn(this.chance.one(filers), community, this.chance.one(STATUSES));
			}
		}
	}

	Thing reportIn(Thing filer, Place community, ReportInStatus status) {
		Thing reportIn = this.sketch.thing("ReportIn", community);
		boolean over = status == ReportInStatus.ENDED || status == ReportInStatus.TRANSFERRED;
		this.sketch.batch()
			.add(new ReportInRow(reportIn.id(), reportIn.code(),
					filer.type().equals("PartyMember") ? ReportInKind.MEMBER : ReportInKind.WORK_UNIT, status,
					filer.id(), community.id(), community.path(), this.sketch.since(),
					(status == ReportInStatus.SUBMITTED) ? null : this.sketch.since(), over ? Sketch.ENDED : null));
		this.sketch.link("FILED", filer.id(), reportIn.id());
		return reportIn;
	}

	void addProgrammes(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Place place = this.sketch.anyPlace((one) -> room.offices().test(one) && !one.hidden());
			if (place != null) {
				Thing programme = this.sketch.thing("Programme", place);
				Thing organization = this.sketch.anyThing("Organization");
				this.sketch.batch()
					.add(new ProgrammeRow(programme.id(), programme.code(), "品牌" + programme.code(),
							this.chance.one(ProgrammeKind.values()),
							(organization != null) ? organization.id() : place.id(), place.path(), true));
				for (Thing one : this.chance.some(this.sketch.county().of("Organization"), 30)) {
					this.sketch.batch().add(new ResponsibilityRow(one.id(), programme.id(), this.chance.of(40)));
				}
			}
		}
	}

	void addAgreements(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Place place = this.sketch.anyPlace((one) -> room.offices().test(one) && !one.hidden());
			Thing organization = this.sketch.anyThing("Organization");
			if (place != null && organization != null) {
				agreement(place, organization, this.chance.one(AgreementStatus.values()));
			}
		}
	}

	/** An agreement of an organisation, or its party organisation, with a community. */
	Thing agreement(Place place, Thing organization, AgreementStatus status) {
		Place community = this.chance.one(this.sketch.county().level("COMMUNITY"));
		List<String> parties = new ArrayList<>();
		parties.add(this.chance.of(70) ? organization.id()
				: this.sketch.county()
					.behind("HAS_PARTY_ORG", organization.id())
					.findFirst()
					.orElse(organization.id()));
		parties.add(community.id());
		Thing third = this.chance.oneOrNone(this.sketch.county().of("PartyOrganization"), 50);
		if (third != null && !parties.contains(third.id())) {
			parties.add(third.id());
		}
		Thing programme = this.chance.oneOrNone(this.sketch.county().of("Programme"), 40);
		Thing site = this.chance.oneOrNone(this.sketch.county().of("ServiceSite"), 40);
		Thing agreement = this.sketch.thing("Agreement", place);
		this.sketch.batch()
			.add(new AgreementRow(agreement.id(), agreement.code(), "共建协议" + agreement.code(),
					this.chance.one(AgreementKind.values()), status, this.chance.of(50) ? this.sketch.since() : null,
					this.sketch.since(), (status == AgreementStatus.ENDED) ? Sketch.ENDED : this.sketch.until(),
					parties, Stream.of(programme, site).filter(Objects::nonNull).map(Thing::id).toList(), place.path(),
					true, null));
		parties.forEach((party) -> this.sketch.link("PARTY_TO", party, agreement.id()));
		if (programme != null) {
			this.sketch.link("PRODUCED", agreement.id(), programme.id());
		}
		return agreement;
	}

}
