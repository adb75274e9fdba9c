package org.linli.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.BatchContents;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationRow;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ReportInRow;
import org.linli.party.PartyMemberRow;
import org.linli.party.PartyOrgRow;
import org.linli.people.ConsentRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.people.WorkRow;
import org.linli.talent.TalentRow;
import org.linli.talent.TalentSource;
import org.linli.territory.TerritoryRow;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class DemonstrationTests {

	private static final LocalDate ISSUE = LocalDate.of(2025, 3, 24);

	/** Less than 150,000, so that a first start stays short. */
	private static final int NODES = 139_982;

	private static final List<GraphRow> SHIPPED = generate(0, 0);

	private final Census shipped = new Census(SHIPPED, ISSUE);

	@ParameterizedTest
	@MethodSource("figures")
	void reachesThePublishedFigure(Published figure) {
		assertThat(figure.heldBy(new Census(SHIPPED, LocalDate.now(ZoneId.of("Asia/Shanghai"))))).isTrue();
		assertThat(figure.heldBy(new Census(SHIPPED, LocalDate.of(2035, 1, 1)))).isTrue();
	}

	@Test
	void knowsAllFiguresThatAreHeld() {
		assertThat(Published.all()
			.map(Published::kind)
			.collect(Collectors.groupingBy((kind) -> kind, Collectors.counting())))
			.isEqualTo(Map.of("STOCK", 78L, "RATIO", 8L));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 42, -7, Long.MAX_VALUE })
	void isSoundWhateverTheSeed(long seed) {
		List<GraphRow> rows = generate(seed, 300);
		Census census = new Census(rows, LocalDate.now(ZoneId.of("Asia/Shanghai")));

		Published.all().forEach((figure) -> assertThat(figure.heldBy(census)).as("seed %d: %s", seed, figure).isTrue());
		assertSound(rows);
	}

	/** What is loaded into an empty database, without what the load itself adds. */
	@Test
	void staysSmallEnoughForAFirstStart() {
		GraphBatch batch = new GraphBatch("DEMO");
		SHIPPED.forEach(batch::add);

		assertThat(BatchContents.nodes(batch).size()).isEqualTo(NODES).isLessThan(150_000);
	}

	@Test
	void repeatsItself() {
		assertThat(generate(0, 0)).isEqualTo(SHIPPED);
	}

	@Test
	void namesOtherPeopleUnderAnotherSeed() {
		List<String> names = names(SHIPPED);

		List<String> others = names(generate(1, 0));

		assertThat(others).isNotEqualTo(names);
		assertThat(names(generate(0, 10)).subList(0, names.size())).isEqualTo(names);
	}

	@Test
	void inventsNothingAboutOrganisationsThatExist() {
		Set<String> real = this.shipped.all(OrganizationRow.class)
			.filter((row) -> !row.synthetic())
			.map(OrganizationRow::id)
			.collect(Collectors.toSet());

		Set<String> theirs = this.shipped.all(PartyOrgRow.class)
			.filter((row) -> row.organization() != null && real.contains(row.organization()))
			.map(PartyOrgRow::id)
			.collect(Collectors.toSet());
		Set<String> told = this.shipped.all(Draft.ExternalCode.class)
			.map(Draft.ExternalCode::id)
			.collect(Collectors.toSet());

		assertThat(real).hasSize(44);
		assertThat(this.shipped.all(WorkRow.class)).noneMatch((row) -> real.contains(row.organization()));
		assertThat(this.shipped.all(OfferRow.class).filter((row) -> real.contains(row.organization())))
			.as("what the documents tell of them")
			.hasSize(6)
			.allMatch((row) -> told.contains(row.id()));
		assertThat(this.shipped.all(ReportInRow.class).filter((row) -> theirs.contains(row.filer())))
			.as("what the documents tell of them")
			.hasSize(11)
			.allMatch((row) -> told.contains(row.id()));
		assertThat(this.shipped.all(RoleRow.class).filter((row) -> row.employer() != null))
			.allMatch((row) -> row.role() == Role.PART_TIME_GRID_WORKER && row.agreement() != null);
		assertThat(this.shipped.all(PersonRow.class)).allMatch(PersonRow::synthetic);
	}

	@Test
	void givesEveryGridOneLeader() {
		assertThat(this.shipped.all(RoleRow.class)
			.filter((row) -> row.role() == Role.GRID_LEADER && row.scopePath().contains("/" + Draft.id("anxin") + "/"))
			.map(RoleRow::at)).hasSize(47).doesNotHaveDuplicates();
	}

	@Test
	void letsPeopleDoSeveralThings() {
		Map<String, PersonRow> persons = this.shipped.all(PersonRow.class)
			.collect(Collectors.toMap(PersonRow::id, (row) -> row));
		Set<String> members = this.shipped.all(PartyMemberRow.class)
			.map(PartyMemberRow::person)
			.collect(Collectors.toSet());
		List<PersonRow> heads = this.shipped.all(RoleRow.class)
			.filter((row) -> row.role() == Role.UNIT_HEAD)
			.map((row) -> Objects.requireNonNull(persons.get(row.person())))
			.toList();

		assertThat(heads).filteredOn((head) -> members.contains(head.id())).hasSizeGreaterThan(100);
		assertThat(heads).filteredOn(PersonRow::volunteer).hasSizeGreaterThan(30);
		assertThat(persons.values()).filteredOn((person) -> person.minor() && person.volunteer()).hasSize(308);
		assertThat(persons.values()).filteredOn((person) -> person.status() == PersonStatus.PAUSED).isNotEmpty();
	}

	@Test
	void keepsTalentsWithoutAndWithWithdrawnConsent() {
		Map<String, ConsentRow> consents = this.shipped.all(ConsentRow.class)
			.collect(Collectors.toMap(ConsentRow::id, (row) -> row));
		List<TalentRow> registered = this.shipped.all(TalentRow.class).filter((row) -> row.pool() != null).toList();

		Set<String> consenting = persons(registered.stream().filter((row) -> row.consent() != null))
			.collect(Collectors.toSet());
		Set<String> withholding = persons(registered.stream().filter((row) -> row.consent() == null))
			.collect(Collectors.toSet());
		assertThat(withholding).filteredOn((person) -> !consenting.contains(person)).hasSize(19);
		assertThat(withholding).as("persons who consented for some of their skills").containsAnyElementsOf(consenting);
		assertThat(persons(
				registered.stream().filter((row) -> row.consent() != null && withdrawn(consents.get(row.consent())))))
			.hasSize(8);
		assertThat(registered).extracting(TalentRow::source).doesNotContain(TalentSource.REPORT_IN);
	}

	private static void assertSound(List<GraphRow> rows) {
		GraphBatch batch = new GraphBatch("DEMO");
		rows.forEach(batch::add);
		Set<String> paths = new HashSet<>();
		rows.stream()
			.filter(TerritoryRow.class::isInstance)
			.forEach((row) -> paths.add(((TerritoryRow) row).scopePath()));
		Set<Object> ids = new HashSet<>();
		Set<Object> codes = new HashSet<>();
		List<Object> broken = new ArrayList<>();
		for (Map<String, Object> node : BatchContents.nodes(batch)) {
			Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(node.get("properties"));
			Object id = properties.get("id");
			Object path = properties.get("scopePath");
			Object code = properties.get("code");
			if ((id != null && !ids.add(id)) || (path != null && !paths.contains(path))
					|| (id != null && code != null && !codes.add(node.get("labels") + " " + code))) {
				broken.add(node);
			}
		}
		assertThat(broken).as("nodes whose id or code stands twice or whose path is no place's").isEmpty();
		for (Map<String, Object> relation : BatchContents.relations(batch)) {
			if (!ids.contains(relation.get("from")) || !ids.contains(relation.get("to"))) {
				broken.add(relation);
			}
		}
		assertThat(broken).as("relations without an end").isEmpty();
	}

	private static List<String> names(List<GraphRow> rows) {
		return rows.stream().filter(PersonRow.class::isInstance).map((row) -> ((PersonRow) row).name()).toList();
	}

	private static Stream<String> persons(Stream<TalentRow> talents) {
		return talents.map(TalentRow::person).distinct();
	}

	private static boolean withdrawn(@Nullable ConsentRow consent) {
		return consent != null && consent.withdrawnOn() != null;
	}

	private static List<GraphRow> generate(long seed, int extra) {
		return Census.rows(Demonstration.read(new ClassPathResource("graph-seed/"),
				(settings) -> settings.withExtraResidents(extra), (region) -> region.withSeed(region.seed() + seed)));
	}

	private static Stream<Arguments> figures() {
		return Published.all().map((figure) -> argumentSet(figure.toString(), figure));
	}

}
