package org.linli.matching;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Scope;
import org.linli.matching.Asked.Answer;
import org.linli.people.Role;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Someone;
import org.linli.testing.Neighbourhood.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compounds lie across the grids: two neighbours of a compound may live in two grids.
 */
class MatchingCompoundIT extends GraphIT {

	private final Neighbourhood here = new Neighbourhood();

	private final Place community = this.here.community("雁翎社区");

	private final Place compound = this.here.place("COMPOUND", "荷风小区", this.community);

	private final Place otherCompound = this.here.place("COMPOUND", "柳岸小区", this.community);

	private final Place grid = this.here.place("GRID", "网格1", this.community);

	private final Place door = door(this.grid, this.compound);

	private final Place acrossTheGrids = door(this.here.place("GRID", "网格2", this.community), this.compound);

	private final Thing phones = this.here.skill("手机教学");

	@BeforeEach
	void settle() {
		skilled("同小区", this.acrossTheGrids);
		skilled("同网格", door(this.grid, this.otherCompound));
		skilled("同社区", door(this.here.place("GRID", "网格3", this.community), this.otherCompound));
		Someone manager = skilled("小区经理", door(this.here.place("GRID", "网格4", this.community), this.otherCompound));
		this.here.role(Role.COMPOUND_MANAGER, manager, this.compound);
		load(this.here.batch());
	}

	@Test
	void aNeighbourOfTheSameCompoundIsNearerThanOneOfTheCommunity() {
		Answer answer = matches(this.door);

		assertThat(answer.term("同小区", ScoreTerm.PROXIMITY)).isEqualTo(0.6);
		assertThat(answer.sentence("同小区")).endsWith("家与需求地点同在荷风小区。");
		assertThat(answer.term("同网格", ScoreTerm.PROXIMITY)).isEqualTo(0.75);
		assertThat(answer.term("同社区", ScoreTerm.PROXIMITY)).isEqualTo(0.5);
	}

	@Test
	void theManagerOfACompoundAnswersForADoorInIt() {
		Answer answer = matches(this.door);

		assertThat(answer.term("小区经理", ScoreTerm.LINKAGE)).isEqualTo(1.0);
		assertThat(answer.relationships("小区经理")).containsExactly("REQUIRES", "HAS_SKILL", "HOLDS_ROLE_AT");
		assertThat(answer.sentence("小区经理")).contains("在荷风小区担任小区综合管理员");
		assertThat(answer.term("同小区", ScoreTerm.LINKAGE)).isEqualTo(0.4);
	}

	@Test
	void aNeedMayLieAtACompound() {
		Answer answer = matches(this.compound);

		assertThat(answer.names()).startsWith("小区经理", "同小区");
		assertThat(answer.term("小区经理", ScoreTerm.LINKAGE)).isEqualTo(1.0);
		assertThat(answer.term("同小区", ScoreTerm.PROXIMITY)).isEqualTo(0.6);
		assertThat(answer.term("同网格", ScoreTerm.PROXIMITY)).isEqualTo(0.5);
		assertThat(answer.reasons()).isEmpty();
	}

	private Answer matches(Place place) {
		Asked asked = new Asked(asking(Scope.of(this.community.path())));
		return asked.matches(asked.submit(place, this.phones));
	}

	private Someone skilled(String name, Place home) {
		Someone someone = this.here.resident(name, home);
		this.here.talent(someone, this.phones, 4);
		return someone;
	}

	private Place door(Place grid, Place compound) {
		Place building = this.here.place("BUILDING", "1号楼", grid);
		this.here.batch().relation("IN_COMPOUND", building.id(), compound.id());
		return this.here.place("UNIT", "1单元", building);
	}

}
