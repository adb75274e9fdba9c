package org.linli.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.demo.PlaceTree.Unit;
import org.linli.demo.RegionSettings.Reporting;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.party.PartyMemberRow;
import org.linli.people.WorkRow;
import org.linli.roster.Roster;
import org.linli.talent.TalentSource;

/**
 * The dual report: party organisations of invented work units report to the community
 * where they sit, their members mostly to the one where they live.
 */
final class DualReport {

	private final Draft draft;

	private final Population people;

	private final Skills skills;

	private final Reporting settings;

	private final List<Roster.PartyOrg> partyOrgs;

	private final Map<String, List<String>> functions = new HashMap<>();

	private final List<Spot> communities;

	DualReport(Draft draft, Roster roster, Population people, Skills skills, Reporting settings) {
		this.draft = draft;
		this.settings = settings;
		this.people = people;
		this.skills = skills;
		this.partyOrgs = reporting(roster);
		roster.organizations().forEach((line) -> this.functions.put(line.key(), line.functions()));
		this.communities = people.places().communities().stream().map(PlaceTree.Community::spot).toList();
		if (this.partyOrgs.size() != settings.unitPartyOrganizations()) {
			throw new IllegalArgumentException("There are " + this.partyOrgs.size()
					+ " party organizations of invented work units, generator.yaml another number");
		}
	}

	/**
	 * The party organisations that report in: of organisations that exist nothing is
	 * invented, and property companies work in the community anyway.
	 */
	static List<Roster.PartyOrg> reporting(Roster roster) {
		Set<String> companies = roster.organizations()
			.stream()
			.filter((line) -> line.kind() == OrganizationKind.PROPERTY)
			.map(Roster.Organization::key)
			.collect(Collectors.toSet());
		return roster.partyOrgs()
			.stream()
			.filter((line) -> line.organization() != null && line.synthetic()
					&& !companies.contains(line.organization()))
			.toList();
	}

	void addUnits() {
		for (Roster.PartyOrg line : this.partyOrgs) {
			Dice dice = this.draft.dice("report of " + line.key());
			// A unit of the county or city reports to one of its communities.
			Spot community = this.communities.stream()
				.filter((spot) -> spot.key().equals(line.territory()))
				.findFirst()
				.orElseGet(() -> this.draft.dice("community of " + line.key()).pick(this.communities));
			// Late enough that an earlier report may lie before it.
			LocalDate since = this.draft.since().plusDays(dice.between(200, 400));
			int history = dice.below(10);
			if (history == 0) {
				report(line.key() + ".earlier", ReportInKind.WORK_UNIT, ReportInStatus.TRANSFERRED,
						Draft.id(line.key()), elsewhere(community, dice), since.minusDays(180), since);
			}
			else if (history == 1) {
				report(line.key() + ".earlier", ReportInKind.WORK_UNIT, ReportInStatus.ENDED, Draft.id(line.key()),
						community, since.minusDays(180), since.minusDays(30));
			}
			report(line.key(), ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, Draft.id(line.key()), community, since,
					null);
		}
	}

	void addMembers() {
		int count = this.settings.members() + this.settings.notReporting();
		int[] sizes = this.draft.dice("in-service members")
			.scatter(count, this.partyOrgs.size(), count / this.partyOrgs.size() / 3,
					count / this.partyOrgs.size() * 2);
		List<Integer> order = this.draft.dice("reports of members")
			.shuffled(IntStream.range(0, count).boxed().toList());
		int home = (int) Math.round(this.settings.members() * this.settings.shareReportingToHomeCommunity());
		List<Unit> units = this.people.places().units();
		int next = 0;
		for (int p = 0; p < sizes.length; p++) {
			for (int i = 1; i <= sizes[p]; i++) {
				int rank = order.get(next++);
				String key = this.partyOrgs.get(p).key() + ".member" + i;
				member(this.partyOrgs.get(p), key, this.draft.dice(key).pick(units), rank, home);
			}
		}
	}

	private void member(Roster.PartyOrg partyOrg, String key, Unit unit, int rank, int home) {
		Dice dice = this.draft.dice(key + ".member");
		Individual person = this.people.settle(key, unit);
		person.enterService();
		String membership = Draft.id(key + ".membership");
		String employer = Objects.requireNonNull(partyOrg.organization());
		// Whoever reports in works there already, as a member.
		List<LocalDate> days = Stream.generate(() -> dice.day(this.draft.since())).limit(3).sorted().toList();
		this.draft.add(new PartyMemberRow(membership, this.draft.code("M"), person.id(), Draft.id(partyOrg.key()), null,
				person.path(), days.get(0), null));
		this.draft.add(new WorkRow(person.id(), Draft.id(employer), days.get(1), null));
		Spot to = (rank < home) ? unit.community() : elsewhere(unit.community(), dice);
		LocalDate since = days.get(2);
		if (rank < this.settings.members()) {
			report(key, ReportInKind.MEMBER, ReportInStatus.ACTIVE, membership, to, since, null);
			declareSkills(person, this.functions.getOrDefault(employer, List.of()), dice);
			if (dice.chance(0.01)) {
				person.pause();
			}
		}
		else if (rank % 2 == 0) {
			report(key, ReportInKind.MEMBER, ReportInStatus.SUBMITTED, membership, to, since, null);
		}
		else {
			report(key, ReportInKind.MEMBER, ReportInStatus.ENDED, membership, to, since,
					since.plusDays(dice.between(5, 20)));
		}
	}

	private void declareSkills(Individual person, List<String> functions, Dice dice) {
		if (!functions.isEmpty() && dice.chance(this.settings.shareDeclaringSkills())) {
			if (dice.chance(0.9)) {
				this.skills.consent(person, dice.chance(0.04));
			}
			this.skills.give(person, functions, dice.between(1, 2), TalentSource.REPORT_IN, null);
		}
	}

	private void report(String key, ReportInKind kind, ReportInStatus status, String filer, Spot community,
			LocalDate since, @Nullable LocalDate until) {
		boolean accepted = status != ReportInStatus.SUBMITTED;
		this.draft.add(new ReportInRow(Draft.id(key + ".report"), this.draft.code("RI"), kind, status, filer,
				community.id(), community.path(), since.minusDays(3), accepted ? since : null, until));
	}

	private Spot elsewhere(Spot community, Dice dice) {
		return dice.pick(this.communities.stream().filter((other) -> !other.equals(community)).toList());
	}

}
