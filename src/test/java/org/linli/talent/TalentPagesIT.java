package org.linli.talent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.graph.Scope;
import org.linli.people.PersonRow;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.RecordedStatements.Plan;

import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages through a county with some thousand talents, in places of three sizes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalentPagesIT extends GraphIT {

	private static final String SKILL_TALENTS = """
			query($skill: String!, $within: String, $first: Int!, $after: String) {
			  skill(code: $skill) {
			    page: talents(within: $within, consented: null, first: $first, after: $after) {
			      nodes { code } pageInfo { hasNextPage endCursor }
			    }
			  }
			}
			""";

	private static final String HOLDERS = """
			query($skill: String, $within: String, $first: Int!, $after: String) {
			  page: talents(skill: $skill, within: $within, consented: null, first: $first, after: $after) {
			    nodes { code } pageInfo { hasNextPage endCursor }
			  }
			}
			""";

	private final Neighbourhood here = new Neighbourhood();

	private final Register register = new Register(this.here);

	private final SkillRow top = this.register.skill("顶");

	private final SkillRow left = this.register.skill("左", this.top);

	private final SkillRow right = this.register.skill("右", this.top);

	private final SkillRow both = this.register.skill("两", this.left, this.right);

	private final SkillRow other = this.register.skill("别");

	private final List<Place> places = new ArrayList<>();

	private final List<PersonRow> persons = new ArrayList<>();

	private final List<TalentRow> talents = new ArrayList<>();

	@BeforeAll
	void loadCounty() {
		List<SkillRow> below = List.of(this.left, this.right, this.both, this.top);
		for (int c = 0; c < 4; c++) {
			Place community = this.here.community("社区" + c);
			this.places.add(community);
			for (int g = 0; g < 4; g++) {
				Place grid = this.here.place("GRID", "网格" + g, community);
				if (c == 0 && g == 0) {
					this.places.add(grid);
				}
				for (int u = 0; u < 12; u++) {
					fill(this.here.place("UNIT", u + "单元", grid), below.get(u % 4));
				}
			}
		}
		load(this.here.batch());
	}

	/** Four in a unit have two talents each, whose codes run against those of persons. */
	private void fill(Place unit, SkillRow skill) {
		List<PersonRow> residents = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			residents.add(this.register.resident("赵" + i, unit));
		}
		for (PersonRow resident : residents.reversed()) {
			this.talents.add(this.register.talent(resident, skill));
			this.talents.add(this.register.talent(resident, this.other));
		}
		this.persons.addAll(residents);
	}

	@ParameterizedTest
	@ValueSource(ints = { 7, 100 })
	void pagesThroughTheTalentsOfASkillWithoutGapOrRepetition(int size) {
		Place grid = this.places.get(1);
		List<String> expected = this.talents.stream()
			.filter((talent) -> talent.scopePath().startsWith(grid.path()))
			.filter((talent) -> !talent.skill().equals(this.other.id()))
			.sorted(Comparator.comparing(TalentRow::scopePath).thenComparing(TalentRow::code))
			.map(TalentRow::code)
			.toList();

		assertThat(expected).hasSize(48);
		assertThat(walk(SKILL_TALENTS, "skill.page", this.top.code(), grid, size)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(ints = { 7, 100 })
	void pagesThroughPersonsWithSkillsWithoutGapOrRepetition(int size) {
		Place community = this.places.get(2);
		List<String> expected = this.persons.stream()
			.filter((person) -> person.scopePath().startsWith(community.path()))
			.sorted(Comparator.comparing(PersonRow::scopePath).thenComparing(PersonRow::code))
			.map(PersonRow::code)
			.toList();

		assertThat(expected).hasSize(192);
		assertThat(walk(HOLDERS, "page", null, community, size)).isEqualTo(expected);
		assertThat(walk(HOLDERS, "page", this.other.code(), community, size)).isEqualTo(expected);
		assertThat(walk(HOLDERS, "page", this.top.code(), community, size)).isEqualTo(expected);
	}

	@Test
	void costsTheSameForTheTalentsOfASkillInAPlaceOfAnySize() {
		assertThat(costs(SKILL_TALENTS, "skill.page", this.top.code())).allMatch((cost) -> cost <= 340);
	}

	@Test
	void costsTheSameForPersonsWithASkillInAPlaceOfAnySize() {
		assertThat(costs(HOLDERS, "page", this.top.code())).allMatch((cost) -> cost <= 420);
	}

	@Test
	void costsTheSameForPersonsWithAnySkillInAPlaceOfAnySize() {
		assertThat(costs(HOLDERS, "page", null)).allMatch((cost) -> cost <= 210);
	}

	/** Costs in a grid, a community of 4 grids and a county of 16. */
	private List<Long> costs(String document, String page, @Nullable String skill) {
		List<Long> costs = Stream.of(this.places.get(1), this.places.get(0), this.here.county())
			.map((place) -> cost(document, page, skill, place))
			.toList();
		assertThat(costs).containsOnly(costs.getFirst());
		return costs;
	}

	/**
	 * Cost of the second page of three; even a grid holds enough of each skill to fill
	 * it.
	 */
	private long cost(String document, String page, @Nullable String skill, Place place) {
		GraphQlTester tester = asking(Scope.of(place.path()));
		String cursor = tester.document(document)
			.variable("skill", skill)
			.variable("first", 3)
			.execute()
			.path(page + ".pageInfo.endCursor")
			.entity(String.class)
			.get();
		this.statements.clear();
		tester.document(document)
			.variable("skill", skill)
			.variable("first", 3)
			.variable("after", cursor)
			.execute()
			.path(page + ".nodes")
			.entityList(Object.class)
			.hasSize(3);
		Plan plan = this.statements.profile(this.statements.since().getLast());
		assertThat(plan.scans()).isEmpty();
		return plan.dbHits();
	}

	private List<String> walk(String document, String page, @Nullable String skill, Place within, int size) {
		List<String> codes = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			GraphQlTester.Response response = asking(this.here.scope()).document(document)
				.variable("skill", skill)
				.variable("within", within.code())
				.variable("first", size)
				.variable("after", after)
				.execute();
			codes.addAll(response.path(page + ".nodes[*].code").entityList(String.class).get());
			more = response.path(page + ".pageInfo.hasNextPage").entity(Boolean.class).get();
			after = response.path(page + ".pageInfo.endCursor").entity(String.class).get();
		}
		return codes;
	}

}
