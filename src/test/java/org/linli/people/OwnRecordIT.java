package org.linli.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInStatus;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgLevel;
import org.linli.points.AccountKind;
import org.linli.points.AccountRow;
import org.linli.security.GrantRole;
import org.linli.security.Purpose;
import org.linli.security.TestViewer;
import org.linli.talent.TeamKind;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Persons are told all that is kept about them, and by whom it was seen.
 */
class OwnRecordIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place unit = this.here.place("UNIT", "1单元", this.here.place("GRID", "一网格", this.community));

	private final Someone wang = this.here.resident("王书兰", this.unit);

	private final Someone neighbour = this.here.resident("李明", this.unit);

	private final Thing company = this.here.organization("示例公司", OrganizationKind.ENTERPRISE, this.community);

	private final Thing coaching = this.here.skill("手机辅导");

	private final String subject = "wang-" + Ids.next();

	private final String worker = "worker-" + Ids.next();

	@BeforeEach
	void load() {
		Thing branch = this.here.partyOrg("支部", PartyOrgLevel.BRANCH, this.community);
		this.here.talent(this.wang, this.coaching, 4);
		this.here.worksAt(this.wang, this.company);
		this.here.role(Role.UNIT_HEAD, this.wang, this.unit);
		this.here.reportIn(ReportInKind.MEMBER, ReportInStatus.ACTIVE, this.here.member(this.wang, branch, null),
				this.community);
		this.here.available(this.wang, DayOfWeek.SATURDAY, "09:00", "11:30");
		this.here.available(this.neighbour, DayOfWeek.SUNDAY, "13:00", "15:45");
		this.here.talent(this.neighbour, this.here.skill("理发"), 2);
		this.here.role(Role.GRID_LEADER, this.neighbour, this.unit);
		this.here.member(this.neighbour, branch, null);
		this.here.batch()
			.add(new ContactRow(this.wang.id(), "10012345678", "302"))
			.add(new ContactRow(this.neighbour.id(), "10087654321", "303"))
			.add(new AccountRow(Ids.next(), this.here.code("PA"), AccountKind.POINTS, this.wang.id(), null,
					this.unit.path(), Neighbourhood.LONG_AGO));
		Thing team = this.here.team("示例志愿队", TeamKind.VOLUNTEER, this.community);
		this.here.joins(this.wang, team, true);
		this.here.joins(this.neighbour, team, false);
		this.here.batch()
			.add(new QualificationRow(Ids.next(), this.wang.id(), Role.SOCIAL_WORKER, Neighbourhood.LONG_AGO, null));
		this.here.grant(this.subject, GrantRole.RESIDENT, this.community, this.wang);
		this.here.grant(this.worker, GrantRole.COMMUNITY_WORKER, this.community, null, Purpose.VISIT);
		this.here.batch().externalCode(this.wang.id(), "test", "EXT-" + this.wang.code());
		load(this.here.batch());
	}

	@Test
	void exportsAllThatIsKeptAndNothingOfOthers() {
		String need = submit(self(), "教我用手机");
		submit(office(), "别人的事");
		look(this.worker);

		String text = export();
		Map<?, ?> export = JsonMapper.shared().readValue(text, Map.class);

		assertThat(export.keySet().stream().map(String::valueOf)).containsExactly("accesses", "account", "availability",
				"consents", "contact", "externalCodes", "home", "household", "memberships", "needs", "person",
				"pointsAccounts", "qualifications", "reportIns", "roles", "talents", "teams", "work");
		assertThat(export.values()).doesNotContainNull().noneMatch(List.of()::equals);
		part(export, "person", "name=王书兰", "code=" + this.wang.code(), "resident=true");
		part(export, "contact", "phone=10012345678", "doorNo=302");
		part(export, "home", "试验县", "雁翎社区", "一网格", "1单元");
		part(export, "household", "code=");
		part(export, "work", "示例公司", "since=2020-01-01");
		part(export, "externalCodes", "EXT-" + this.wang.code());
		part(export, "consents", "purpose=MATCHING", "since=2020-01-01", "guardian=null");
		part(export, "pointsAccounts", "kind=" + AccountKind.POINTS);
		part(export, "memberships", "支部", "since=2020-01-01");
		part(export, "reportIns", "status=ACTIVE", "雁翎社区", "receiptNo=", "own=true", "filedByAccount=false");
		part(export, "roles", "role=UNIT_HEAD", "1单元");
		part(export, "teams", "示例志愿队", "leads=true", "since=2020-01-01");
		part(export, "qualifications", "role=SOCIAL_WORKER", "since=2020-01-01");
		part(export, "talents", "手机辅导", "level=4", "purpose=MATCHING");
		part(export, "availability", "weekday=SATURDAY", "from=09:00", "to=11:30", "purpose=MATCHING");
		part(export, "account", "subject=" + this.subject, "role=RESIDENT", "雁翎社区");
		part(export, "needs", "no=" + need, "title=教我用手机", "kind=SERVICE", "status=SUBMITTED", "1单元", "手机辅导",
				"minLevel=1", "submittedAt=20");
		part(export, "accesses", "account=" + this.worker, "purpose=VISIT", "account=" + this.subject,
				"fields=[OwnRecord.export]");
		assertThat(text).doesNotContain("李明", "15:45", "10087654321", "理发", "GRID_LEADER", "别人的事",
				this.neighbour.code(), this.neighbour.id(), "scopePath", "nameKey");
	}

	@Test
	void exportsTheSameKeysWhereLittleIsKept() {
		Someone stranger = this.here.stranger("无名");
		Neighbourhood more = new Neighbourhood();
		more.batch()
			.add(new PersonRow(stranger.id(), stranger.code(), "无名", "", null, false, PersonStatus.ACTIVE, false,
					true));
		load(more.batch());

		Map<?, ?> little = JsonMapper.shared()
			.readValue(export(as(
					TestViewer.person("nobody-" + Ids.next(), stranger.id(), this.here.scope(), GrantRole.RESIDENT))),
					Map.class);

		assertThat(little.keySet()).isEqualTo(JsonMapper.shared().readValue(export(), Map.class).keySet());
		assertThat(little.get("needs")).isEqualTo(List.of());
		assertThat(little.get("contact")).isNull();
	}

	@Test
	void exportsReportInsThatTheAccountFiledForOthersWithoutTheOthers() {
		Someone colleague = this.here.resident("赵同事", this.unit);
		Neighbourhood more = new Neighbourhood();
		Thing member = new Thing(Ids.next(), more.code("M"), "", "");
		Thing branch = more.partyOrg("另一支部", PartyOrgLevel.BRANCH, this.community);
		more.batch()
			.add(new PersonRow(colleague.id(), colleague.code(), "赵同事", this.unit.path(), null, false,
					PersonStatus.ACTIVE, false, true))
			.add(new PartyMemberRow(member.id(), member.code(), colleague.id(), branch.id(), null, this.unit.path(),
					Neighbourhood.LONG_AGO, null));
		more.worksAt(colleague, this.company);
		load(more.batch());
		as(TestViewer.liaison(account(this.subject), this.here.county().path(), this.company.id()))
			.document("mutation($i: FileReportInInput!) { fileReportIn(input: $i) { userErrors { code } } }")
			.variable("i",
					Map.of("idempotencyKey", Ids.next(), "filer", member.code(), "community", this.community.code()))
			.execute()
			.path("fileReportIn.userErrors")
			.entityList(Object.class)
			.hasSize(0);

		Map<?, ?> export = JsonMapper.shared().readValue(export(), Map.class);

		part(export, "reportIns", "status=SUBMITTED", "own=false", "filedByAccount=true");
		assertThat(export.toString()).doesNotContain("赵同事", colleague.code(), member.code());
	}

	@Test
	void tellsWhoSawThePersonByTheNameThatTheIssuerKnows() {
		look(this.worker);

		assertThat(accesses()).singleElement()
			.satisfies((access) -> assertThat(access).containsEntry("account", this.worker)
				.containsEntry("roles", List.of("COMMUNITY_WORKER"))
				.containsEntry("purpose", "VISIT"));
		assertThat(whole()).as("names are told, the log itself keeps ids").isTrue();
	}

	@Test
	void logsWhatIsShownInClearToWhoeverHoldsTheAccount() {
		self().document("{ viewer { ownRecord { contact { phone } } } }")
			.execute()
			.path("viewer.ownRecord.contact.phone")
			.entity(String.class)
			.isEqualTo("10012345678");
		export();

		assertThat(accesses()).extracting((access) -> access.get("fields"))
			.containsExactly(List.of("OwnRecord.export"),
					List.of("OwnRecord.contact.name", "OwnRecord.contact.phone", "OwnRecord.contact.doorNo"));
		assertThat(accesses()).allSatisfy((access) -> assertThat(access).containsEntry("account", this.subject)
			.containsEntry("outcome", "SHOWN")
			.containsEntry("purpose", null));
		assertThat(whole()).isTrue();
	}

	private static void part(Map<?, ?> export, String key, String... texts) {
		assertThat(String.valueOf(export.get(key))).as(key).contains(texts);
	}

	private String submit(GraphQlTester who, String title) {
		return who.document("mutation($i: SubmitNeedInput!) { submitNeed(input: $i) { need { no } } }")
			.variable("i",
					Map.of("idempotencyKey", Ids.next(), "title", title, "place", this.unit.code(), "skills",
							List.of(Map.of("skill", this.coaching.code()))))
			.execute()
			.path("submitNeed.need.no")
			.entity(String.class)
			.get();
	}

	private void look(String name) {
		as(TestViewer.caseworker(account(name), this.community.path(), Purpose.VISIT))
			.document("query($c: String!) { person(code: $c) { contact(purpose: VISIT) { phone } } }")
			.variable("c", this.wang.code())
			.execute()
			.path("person.contact.phone")
			.hasValue();
	}

	private String export() {
		return export(self());
	}

	private static String export(GraphQlTester who) {
		return who.document("{ viewer { ownRecord { export } } }")
			.execute()
			.path("viewer.ownRecord.export")
			.entity(String.class)
			.get();
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> accesses() {
		return self().document("{ viewer { ownRecord { accesses { account roles purpose fields outcome } } } }")
			.execute()
			.path("viewer.ownRecord.accesses")
			.entity(List.class)
			.get();
	}

	private boolean whole() {
		return as(TestViewer.context("admin", this.here.scope(), GrantRole.ADMINISTRATOR))
			.document("query($day: Date!) { accessLogCheck(day: $day) { whole } }")
			.variable("day", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
			.execute()
			.path("accessLogCheck.whole")
			.entity(Boolean.class)
			.get();
	}

	private GraphQlTester office() {
		return as(TestViewer.context("office", this.here.scope(), GrantRole.COMMUNITY_WORKER));
	}

	private GraphQlTester self() {
		return as(TestViewer.person(account(this.subject), this.wang.id(), this.here.scope(), GrantRole.RESIDENT));
	}

}
