package org.linli.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.matching.Planner.Weighed;
import org.linli.need.NeededSkill;
import org.linli.talent.Skill;

import static org.assertj.core.api.Assertions.assertThat;

class PlannerTests {

	/**
	 * Each vacancy as its weight and who can with which score; who is asked, in their
	 * order.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 | 1:a=0.9,b=0.8                          | a
			1 | 1:a=0.9,b=0.8 1:a=0.9                  | b a
			1 | 1:a=0.9,b=0.1 1:a=0.8,b=0.7            | a b
			1 | 1:a=0.9 5:a=0.1                        | - a
			1 | 9:a=0.9,b=0.1 1:a=0.9                  | b a
			2 | 1:a=0.9 5:a=0.1                        | a a
			2 | 1:a=0.9,b=0.1 1:a=0.9,b=0.2            | a b
			2 | 1:a=0.9,b=0.1 1:a=0.9 1:a=0.9          | b a a
			1 | 1: 1:a=0.5                             | - a
			""")
	void asksForAsManyAsCanBeThenEvenlyThenTheBest(int load, String vacancies, String expected) {
		List<Weighed> waiting = Stream.of(vacancies.split(" ", -1)).map(PlannerTests::waiting).toList();

		assertThat(said(new Planner(load).assign(waiting))).isEqualTo(expected);
	}

	@Test
	void asksWhoIsLeftTheNextTime() {
		Planner planner = new Planner(1);
		planner.assign(List.of(waiting("1:a=0.9,b=0.1")));

		assertThat(said(planner.assign(List.of(waiting("1:a=0.9,b=0.1"), waiting("1:a=0.9"))))).isEqualTo("b -");
	}

	@Test
	void asksADepartmentForAllThatOnlyProfessionalsMayDo() {
		Skill road = new Skill("road", "road", "修路", "Roads", List.of(), List.of(), false, true);
		Vacancy vacancy = new Vacancy(List.of(new NeededSkill(road, 1)), waiting("1:a=0.9,b=0.1").vacancy().matches());
		Planner planner = new Planner(1);

		assertThat(said(planner.assign(List.of(new Weighed(vacancy, 2), new Weighed(vacancy, 1))))).isEqualTo("a a");
		assertThat(said(planner.assign(List.of(waiting("1:a=0.9"))))).as("nor does it count").isEqualTo("a");
	}

	@Test
	void asksNobodyForNothing() {
		assertThat(new Planner(2).assign(List.of())).isEmpty();
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void isAsGoodAsTheBestOfAllPlans(long seed) {
		Random random = new Random(seed);
		int load = 1 + random.nextInt(2);
		List<Weighed> waiting = new ArrayList<>();
		for (int i = random.nextInt(5); i >= 0; i--) {
			String can = Stream.of("a", "b", "c", "d")
				.filter((who) -> random.nextInt(2) == 0)
				.map((who) -> who + "=0." + random.nextInt(10))
				.collect(Collectors.joining(","));
			waiting.add(waiting((1 + random.nextInt(3)) + ":" + can));
		}
		List<List<@Nullable Match>> plans = new ArrayList<>();
		addAll(waiting, load, new ArrayList<>(), plans);
		List<Double> best = plans.stream().map((plan) -> worth(waiting, plan)).max(PlannerTests::compare).orElseThrow();

		List<@Nullable Match> plan = new Planner(load).assign(waiting);

		assertThat(plans.stream().map(PlannerTests::said)).contains(said(plan));
		assertThat(compare(worth(waiting, plan), best)).as("%s of %s, not %s", worth(waiting, plan), waiting, best)
			.isZero();
		assertThat(said(new Planner(load).assign(waiting))).as("the same again").isEqualTo(said(plan));
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 200);
	}

	/** Weights of the filled, the largest first; evenness; scores. */
	private static List<Double> worth(List<Weighed> waiting, List<@Nullable Match> plan) {
		List<Double> worth = new ArrayList<>();
		Map<String, Integer> asked = new HashMap<>();
		double uneven = 0;
		double scores = 0;
		for (int i = 0; i < plan.size(); i++) {
			Match match = plan.get(i);
			if (match != null) {
				worth.add((double) waiting.get(i).weight());
				uneven += asked.merge(match.candidate().id(), 1, Integer::sum) - 1;
				scores += match.score();
			}
		}
		worth.sort(Comparator.reverseOrder());
		while (worth.size() < plan.size()) {
			worth.add(0.0);
		}
		worth.add(-uneven);
		worth.add(Math.round(1000 * scores) / 1000.0);
		return worth;
	}

	private static int compare(List<Double> one, List<Double> other) {
		return Arrays.compare(one.toArray(Double[]::new), other.toArray(Double[]::new));
	}

	/** All plans there are. */
	private static void addAll(List<Weighed> waiting, int load, List<@Nullable Match> begun,
			List<List<@Nullable Match>> plans) {
		if (begun.size() == waiting.size()) {
			plans.add(new ArrayList<>(begun));
			return;
		}
		List<@Nullable Match> choices = new ArrayList<>(waiting.get(begun.size()).vacancy().matches());
		choices.add(null);
		for (Match choice : choices) {
			begun.add(choice);
			if (choice == null || begun.stream()
				.filter((one) -> one != null && one.candidate().id().equals(choice.candidate().id()))
				.count() <= load) {
				addAll(waiting, load, begun, plans);
			}
			begun.removeLast();
		}
	}

	private static Weighed waiting(String text) {
		String[] parts = text.split(":", 2);
		List<Match> matches = parts[1].isEmpty() ? List.of()
				: Stream.of(parts[1].split(",", -1)).map((one) -> one.split("=", 2)).map(PlannerTests::match).toList();
		return new Weighed(new Vacancy(List.of(), matches), Integer.parseInt(parts[0]));
	}

	private static Match match(String[] one) {
		Supply supply = new Supply(SupplierKind.TEAM, one[0], one[0], one[0], Set.of("c"), true, List.of(), null);
		return new Match(1, Double.parseDouble(one[1]), supply, List.of(), List.of(),
				Evidence.of(Candidates.TASK, supply, List.of()));
	}

	private static String said(List<@Nullable Match> plan) {
		return plan.stream()
			.map((match) -> Objects.isNull(match) ? "-" : match.candidate().id())
			.collect(Collectors.joining(" "));
	}

}
