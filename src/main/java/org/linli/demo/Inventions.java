package org.linli.demo;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.demo.RegionSettings.Brands;
import org.linli.demo.RegionSettings.Enterprises;
import org.linli.demo.RegionSettings.Reporting;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementStatus;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgLevel;
import org.linli.roster.Roster;

/**
 * Lines that a roster lacks: work units with their party organisations, organisations
 * with agreements and brands, up to the numbers of the settings. They are made of the
 * patterns of {@code work-units.csv}.
 */
final class Inventions {

	private final World world;

	private final Roster roster;

	private final RegionSettings settings;

	private final List<Roster.Place> communities;

	private final List<Roster.Organization> organizations = new ArrayList<>();

	private final List<Roster.PartyOrg> partyOrgs = new ArrayList<>();

	private final List<Roster.Agreement> agreements = new ArrayList<>();

	private final List<Roster.Programme> programmes = new ArrayList<>();

	private int next;

	Inventions(World world, Roster roster, RegionSettings settings) {
		this.world = world;
		this.roster = roster;
		this.settings = settings;
		this.communities = roster.territories().stream().filter((place) -> "COMMUNITY".equals(place.level())).toList();
	}

	/** The roster with what was invented. */
	Roster complete() {
		if (this.settings.dualReport() != null) {
			addWorkUnits(this.settings.dualReport());
		}
		this.settings.enterprises().forEach(this::addEnterprises);
		this.settings.brands().forEach(this::addBrands);
		return this.roster.with(this.organizations, this.partyOrgs, this.agreements, this.programmes);
	}

	private void addWorkUnits(Reporting reporting) {
		int known = DualReport.reporting(this.roster).size();
		String place = (reporting.inventedAt() != null) ? reporting.inventedAt() : this.settings.place();
		for (int i = known; i < reporting.unitPartyOrganizations(); i++) {
			Roster.Organization unit = organization(place, "workunit", null);
			this.partyOrgs.add(new Roster.PartyOrg(unit.key() + ".party", unit.name() + "党支部", PartyOrgLevel.BRANCH,
					PartyOrgBasis.WORK_UNIT, unit.key(), place, null, false, false, true));
		}
	}

	private void addEnterprises(Enterprises enterprises) {
		for (int i = 0; i < enterprises.count(); i++) {
			Roster.Place community = this.communities.get(i % this.communities.size());
			String place = (enterprises.at() != null) ? enterprises.at() : community.key();
			Roster.Organization one = organization(place, "enterprise", enterprises.kind());
			if (enterprises.agreement() != null) {
				this.agreements.add(new Roster.Agreement(one.key() + ".agreement",
						one.name() + "与" + community.name() + "共建协议", enterprises.agreement(), null,
						enterprises.since(), null, AgreementStatus.ACTIVE, List.of(one.key(), place), List.of(), true,
						"invented: one of those that are counted and not named"));
			}
		}
	}

	private void addBrands(Brands brands) {
		long known = this.roster.programmes().stream().filter((line) -> line.kind() == brands.kind()).count()
				- brands.elsewhere();
		for (long i = known; i < brands.count(); i++) {
			Roster.Place community = this.communities.get((int) (i % this.communities.size()));
			long number = i / this.communities.size();
			this.programmes.add(new Roster.Programme(community.key() + "." + brands.kind() + (number + 1),
					(community.synthetic() ? "" : "示例") + community.name() + brands.suffix()
							+ ((number > 0) ? PlaceTreeDraft.numeral((int) number + 1) : ""),
					brands.kind(), List.of(community.key()), community.key(), List.of(), List.of(), true));
		}
	}

	/** The next pattern, of this kind if one is named. */
	private Roster.Organization organization(String place, String word, @Nullable OrganizationKind kind) {
		List<WorkUnitPattern> patterns = this.world.patterns()
			.stream()
			.filter((one) -> (kind != null) ? one.kind() == kind : one.kind() != OrganizationKind.ENTERPRISE)
			.toList();
		WorkUnitPattern pattern = patterns.get(this.next % patterns.size());
		int number = this.next++ / patterns.size() + 1;
		Roster.Organization made = new Roster.Organization(this.settings.place() + "." + word + this.next,
				pattern.name(PlaceTreeDraft.numeral(number)), pattern.kind(), place, null, List.of(), List.of(),
				pattern.functions(), true);
		this.organizations.add(made);
		return made;
	}

}
