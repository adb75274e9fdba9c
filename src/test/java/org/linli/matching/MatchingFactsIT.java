package org.linli.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.matching.Asked.Answer;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.AgreementStatus;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ReportInStatus;
import org.linli.people.ConsentRow;
import org.linli.people.Employment;
import org.linli.people.HouseholdRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which facts count: those that hold today, and that the viewer may see.
 */
class MatchingFactsIT extends GraphIT {

	private static final String NAME = "某人";

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("BUILDING", "1号楼", this.grid));

	private final Place elsewhere = this.here.place("UNIT", "9单元", this.here.community("迎晖社区"));

	private final Thing phones = this.here.skill("手机教学");

	private final Thing hospital = this.here.organization("示例医院", OrganizationKind.HOSPITAL, this.community);

	private final Thing branch = this.here.partyOrg("示例医院党支部", this.hospital);

	/** Days count from today; what is expected is the reason or the value of LINKAGE. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			CONSENT,    MATCHING,   -10,    , 0.4
			CONSENT,    MATCHING,     0,   1, 0.4
			CONSENT,    MATCHING,     1,    , NO_CONSENT
			CONSENT,    MATCHING,   -10,   0, NO_CONSENT
			CONSENT,    MATCHING,   -10,  -1, NO_CONSENT
			CONSENT,    CONTACT,    -10,    , NO_CONSENT
			STATUS,     ACTIVE,        ,    , 0.4
			STATUS,     PAUSED,        ,    , PAUSED
			STATUS,     ANONYMISED,    ,    , PAUSED
			STATUS,     MINOR,         ,    , AGE
			REPORT_IN,  ACTIVE,     -10,    , 0.7
			REPORT_IN,  ACTIVE,       0,   1, 0.7
			REPORT_IN,  ACTIVE,       1,    , NOT_REPORTED_IN
			REPORT_IN,  ACTIVE,     -10,   0, NOT_REPORTED_IN
			REPORT_IN,  ACTIVE,        ,    , NOT_REPORTED_IN
			REPORT_IN,  SUBMITTED,  -10,    , NOT_REPORTED_IN
			REPORT_IN,  ENDED,      -10,  10, NOT_REPORTED_IN
			ROLE,       ,           -10,    , 1.0
			ROLE,       ,             0,   1, 1.0
			ROLE,       ,             1,    , 0.4
			ROLE,       ,           -10,   0, 0.4
			EMPLOYMENT, ,           -10,    , 0.9
			EMPLOYMENT, ,             0,   1, 0.9
			EMPLOYMENT, ,             1,    , 0.7
			EMPLOYMENT, ,           -10,   0, 0.7
			AGREEMENT,  ACTIVE,     -10,    , 0.9
			AGREEMENT,  SIGNED,       0,   1, 0.9
			AGREEMENT,  ACTIVE,       1,    , 0.7
			AGREEMENT,  ACTIVE,     -10,   0, 0.7
			AGREEMENT,  DRAFT,      -10,    , 0.7
			""")
	void countsWhatHoldsToday(String fact, @Nullable String detail, @Nullable Integer since, @Nullable Integer until,
			String expected) {
		String what = (detail != null) ? detail : "";
		LocalDate from = (since != null) ? day(since) : null;
		LocalDate to = (until != null) ? day(until) : null;
		switch (fact) {
			case "CONSENT" -> consenting(what, requireNonNull(from), to);
			case "STATUS" -> withStatus(what);
			case "REPORT_IN" -> reportedIn(ReportInStatus.valueOf(what), from, to);
			case "ROLE" -> this.here.batch()
				.add(new RoleRow(Ids.next(), this.here.code("R"), Role.GRID_LEADER, skilled(this.unit).id(),
						this.grid.id(), this.grid.path(), requireNonNull(from), to, Employment.VOLUNTARY, null, null));
			case "EMPLOYMENT" -> {
				this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, this.branch, this.community);
				worksAt(reportedIn(ReportInStatus.ACTIVE, day(-10), null), this.hospital, from, to);
			}
			default -> {
				agreement(AgreementStatus.valueOf(what), from, to);
				worksAt(reportedIn(ReportInStatus.ACTIVE, day(-10), null), this.hospital, day(-10), null);
			}
		}

		Answer answer = ask();

		if (expected.startsWith("0") || expected.startsWith("1")) {
			assertThat(answer.reasons()).isEmpty();
			assertThat(answer.term(NAME, ScoreTerm.LINKAGE)).isEqualTo(Double.parseDouble(expected));
		}
		else {
			assertThat(answer.reasons()).containsExactly(expected);
			assertThat(answer.names()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1 })
	void findsTheEmployerThatIsPairedAmongSeveral(int paired) {
		Someone member = reportedIn(ReportInStatus.ACTIVE, day(-10), null);
		List<Thing> employers = Stream.of("甲单位", "乙单位")
			.map((name) -> this.here.organization(name, OrganizationKind.ENTERPRISE, this.community))
			.sorted(Comparator.comparing(Thing::id))
			.toList();
		employers.forEach((one) -> worksAt(member, one, day(-10), null));
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE,
				this.here.partyOrg("党支部", employers.get(paired)), this.community);

		Answer answer = ask();

		assertThat(answer.term(NAME, ScoreTerm.LINKAGE)).isEqualTo(0.9);
		assertThat(answer.sentence(NAME)).contains(employers.get(paired).name() + "与雁翎社区结对");
	}

	@Test
	void tellsOfWhoLivesElsewhereOnlyTheOrganizationThatTheReportInShows() {
		Someone member = reportedIn(ReportInStatus.ACTIVE, day(-10), null);
		Thing second = this.here.organization("第二雇主", OrganizationKind.ENTERPRISE, this.community);
		this.here.reportIn(ReportInKind.WORK_UNIT, ReportInStatus.ACTIVE, this.here.partyOrg("第二雇主党支部", second),
				this.community);
		worksAt(member, second, day(-10), null);
		load(this.here.batch());
		String need = new Asked(asking(this.here.scope())).submit(this.unit, this.phones);

		Answer seen = new Asked(asking(this.here.scope())).matches(need);
		Answer card = new Asked(asking(Scope.of(this.community.path()))).matches(need);

		assertThat(seen.sentence(NAME)).contains("第二雇主");
		assertThat(card.cards()).containsExactly(NAME);
		assertThat(card.response().path("matches").entity(Object.class).get().toString()).doesNotContain("第二雇主",
				second.id());
	}

	@Test
	void looksOnlyAtRolesAndReportInsThatTheViewerMaySee() {
		Someone leader = skilled(this.unit);
		this.here.role(Role.GRID_LEADER, leader, this.here.county());
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, this.here.member(leader, this.branch, null),
				this.community);
		load(this.here.batch());
		String need = new Asked(asking(this.here.scope())).submit(this.unit, this.phones);

		assertThat(linkage(this.here.scope(), need)).isEqualTo(1.0);
		assertThat(linkage(Scope.of(this.community.path()), need)).isEqualTo(0.7);
		assertThat(linkage(Scope.of(this.grid.path()), need)).isEqualTo(0.4);
	}

	private double linkage(Scope scope, String need) {
		return new Asked(asking(scope)).matches(need).term(NAME, ScoreTerm.LINKAGE);
	}

	private Answer ask() {
		load(this.here.batch());
		Asked asked = new Asked(asking(this.here.scope()));
		return asked.matches(asked.submit(this.unit, this.phones));
	}

	private Someone skilled(Place home) {
		Someone someone = this.here.resident(NAME, home);
		this.here.talent(someone, this.phones, 4);
		return someone;
	}

	private void consenting(String purpose, LocalDate since, @Nullable LocalDate withdrawnOn) {
		Someone someone = this.here.resident(NAME, this.unit);
		String consent = Ids.next();
		this.here.batch().add(new ConsentRow(consent, someone.id(), purpose, since, withdrawnOn));
		this.here.talent(someone, this.phones, 4, consent);
	}

	private void withStatus(String status) {
		boolean minor = "MINOR".equals(status);
		Someone someone = new Someone(Ids.next(), this.here.code("P"), NAME, this.unit.path());
		String household = Ids.next();
		this.here.batch()
			.add(new HouseholdRow(household, this.here.code("H"), this.unit.id(), this.unit.path()))
			.add(new PersonRow(someone.id(), someone.code(), NAME, someone.path(), household, minor,
					minor ? PersonStatus.ACTIVE : PersonStatus.valueOf(status), false, true));
		this.here.talent(someone, this.phones, 4);
	}

	private Someone reportedIn(ReportInStatus status, @Nullable LocalDate since, @Nullable LocalDate until) {
		Someone someone = skilled(this.elsewhere);
		Thing member = this.here.member(someone, this.branch, null);
		this.here.batch()
			.add(new ReportInRow(Ids.next(), this.here.code("RI"), ReportInKind.MEMBER, status, member.id(),
					this.community.id(), this.community.path(), LocalDate.EPOCH, since, until));
		return someone;
	}

	private void worksAt(Someone who, Thing organization, @Nullable LocalDate since, @Nullable LocalDate until) {
		Map<String, @Nullable Object> term = new HashMap<>();
		term.put("since", since);
		term.put("until", until);
		this.here.batch().relation("WORKS_AT", who.id(), organization.id(), term);
	}

	private void agreement(AgreementStatus status, @Nullable LocalDate since, @Nullable LocalDate until) {
		this.here.batch()
			.add(new AgreementRow(Ids.next(), this.here.code("A"), "共建协议", AgreementKind.PAIRING, status, since, since,
					until, List.of(this.hospital.id(), this.community.id()), List.of(), this.community.path(), true,
					null));
	}

	private static LocalDate day(int fromToday) {
		return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(fromToday);
	}

}
