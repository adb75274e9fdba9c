package org.linli.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.need.NeededSkill;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	private static final List<String> SKILLS = List.of("finance", "law", "tax", "signing");

	@Test
	void whoMeetsEverySkillComesBeforeWhoMeetsAPartOfThem() {
		Ranking ranking = ranking(2, supply("A", 5, "finance"), supply("B", 1, "finance", "law"));

		assertThat(ranking.best(10)).extracting((match) -> match.candidate().code()).containsExactly("B", "A");
		assertThat(ranking.best(10)).extracting((match) -> codes(match.covers()))
			.containsExactly(Set.of("finance", "law"), Set.of("finance"));
	}

	@Test
	void someMeetTogetherWhatNobodyMeetsAlone() {
		Ranking ranking = ranking(3, supply("bank", 4, "finance"), supply("union", 3, "finance"),
				supply("lawyer", 4, "law"));

		assertThat(ranking.together()).extracting((match) -> match.candidate().code())
			.containsExactly("lawyer", "bank");
		assertThat(codes(ranking.uncovered())).containsExactly("tax");
	}

	@Test
	void whoeverMeetsAPartAloneCanFillIt() {
		Ranking ranking = ranking(3, supply("bank", 4, "finance"), supply("union", 3, "finance"),
				supply("lawyer", 4, "law"), supply("clerk", 2, "law"), supply("office", 1, "finance", "law"));

		assertThat(ranking.vacancies(9)).singleElement().satisfies((all) -> {
			assertThat(codes(all.skills())).containsExactly("finance", "law");
			assertThat(all.matches()).extracting((match) -> match.candidate().code()).containsExactly("office");
		});
	}

	@Test
	void partsAreThoseThatSomeMeetTogether() {
		Ranking ranking = ranking(3, supply("bank", 4, "finance"), supply("union", 3, "finance"),
				supply("lawyer", 4, "law"));

		assertThat(ranking.vacancies(9)).extracting((part) -> codes(part.skills()))
			.containsExactly(Set.of("law"), Set.of("finance"));
		assertThat(ranking.vacancies(9).getLast().matches())
			.extracting((match) -> match.candidate().code() + match.rank())
			.containsExactly("bank1", "union3");
		assertThat(ranking.vacancies(1).getLast().matches()).hasSize(1);
	}

	@Test
	void oneAloneIsEnoughIfItMeetsEverything() {
		Ranking ranking = ranking(2, supply("best", 5, "law"), supply("both", 2, "finance", "law"));

		assertThat(ranking.together()).extracting((match) -> match.candidate().code()).containsExactly("both");
		assertThat(ranking.together().getFirst().rank()).isEqualTo(1);
	}

	@Test
	void equalScoresStandInTheOrderOfTheirCodes() {
		Ranking ranking = ranking(1, supply("B", 3, "finance"), supply("A", 3, "finance"));

		assertThat(ranking.best(1)).extracting((match) -> match.candidate().code()).containsExactly("A");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void togetherMeetsAllThatAnybodyMeetsAndNobodyInItIsOfNoUse(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < 100; i++) {
			Supply[] supplies = IntStream.range(0, random.nextInt(0, 9))
				.mapToObj((n) -> supply("S" + n, random.nextInt(1, 6),
						SKILLS.stream().filter((skill) -> random.nextInt(3) == 0).toArray(String[]::new)))
				.filter((supply) -> !supply.provisions().isEmpty())
				.toArray(Supply[]::new);
			Ranking ranking = ranking(SKILLS.size(), supplies);
			Set<String> anybody = Stream.of(supplies)
				.flatMap((supply) -> supply.skills().stream())
				.map(HeldSkill::skill)
				.collect(Collectors.toSet());
			List<Match> together = ranking.together();
			Set<String> met = new TreeSet<>();
			for (Match match : together) {
				assertThat(met.addAll(codes(match.covers()))).as("seed %d: %s", seed, match).isTrue();
			}

			assertThat(met).as("seed %d", seed).isEqualTo(new TreeSet<>(anybody));
			assertThat(Stream.concat(met.stream(), codes(ranking.uncovered()).stream()))
				.containsExactlyInAnyOrderElementsOf(SKILLS);
		}
	}

	/** A ranking for the first so many skills. */
	private static Ranking ranking(int skills, Supply... supplies) {
		List<NeededSkill> needed = SKILLS.stream()
			.limit(skills)
			.map((code) -> new NeededSkill(Candidates.skill(code), 1))
			.toList();
		Task task = Candidates.task(needed.stream()
			.map((one) -> new Requirement(one.skill().id(), 1, Map.of(one.skill().id(), List.of(one.skill()))))
			.toArray(Requirement[]::new));
		return new Ranking(task, needed, List.of(supplies));
	}

	private static Supply supply(String code, int level, String... skills) {
		List<Provision> provisions = new ArrayList<>();
		for (String skill : skills) {
			provisions.add(new Provision(HeldSkill.provided(skill, level, new Means("m", "供给")), "c/", true, true));
		}
		return new Supply(SupplierKind.ORGANIZATION, "id of " + code, code, code, Set.of("k", "c"), true, provisions,
				null);
	}

	private static Set<String> codes(List<NeededSkill> skills) {
		return skills.stream().map((one) -> one.skill().code()).collect(Collectors.toCollection(TreeSet::new));
	}

}
