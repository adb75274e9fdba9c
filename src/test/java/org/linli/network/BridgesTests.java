package org.linli.network;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.partnership.PairingLink;

import static org.assertj.core.api.Assertions.assertThat;

class BridgesTests {

	/** Pairings such as {@code o1:ab}, bridges as organisation and parts. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			o1:ab                | o1=2
			o1:ab o2:ab          | o1=1 o2=1
			o1:ab o2:bc o3:ca    | o1=1 o2=1 o3=1
			o1:ab o2:bc          | o1=2 o2=2
			o1:abc o2:bc         | o1=2 o2=1
			o1:ab o2:cd          | o1=2 o2=2
			o1:abcd o2:ab o3:cd  | o1=2 o2=1 o3=1
			o1:a o2:b            | none
			o1:abc o2:a          | o1=3
			""")
	void saysIntoHowManyPartsCommunitiesFallWithout(String pairings, String expected) {
		List<PairingLink> links = Stream.of(pairings.split(" ", -1))
			.map((one) -> one.split(":", 2))
			.flatMap((one) -> one[1].chars().mapToObj((c) -> link(one[0], String.valueOf((char) c))))
			.toList();

		assertThat(Bridges.of(links).stream().map((bridge) -> bridge.code() + "=" + bridge.parts()))
			.containsExactlyElementsOf((expected != null) ? List.of(expected.split(" ", -1)) : List.of());
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void agreesWithTakingEachAway(long seed) {
		Random random = new Random(seed);
		Set<PairingLink> links = new HashSet<>();
		int communities = 2 + random.nextInt(12);
		for (int i = random.nextInt(40); i >= 0; i--) {
			links.add(link("o" + random.nextInt(20), "c" + random.nextInt(communities)));
		}
		Map<String, Set<String>> web = new HashMap<>();
		links.forEach((one) -> web.computeIfAbsent(one.organization(), (id) -> new HashSet<>()).add(one.community()));

		List<Bridge> found = Bridges.of(List.copyOf(links));

		assertThat(found).hasSize((int) web.values().stream().filter((own) -> own.size() > 1).count());
		for (Bridge bridge : found) {
			Set<String> own = Objects.requireNonNull(web.get(bridge.organization()));
			assertThat(Set.copyOf(bridge.communities())).isEqualTo(own);
			List<Set<String>> others = web.entrySet()
				.stream()
				.filter((one) -> !one.getKey().equals(bridge.organization()))
				.map(Map.Entry::getValue)
				.toList();
			assertThat(bridge.parts()).as("%s of %s", bridge, web).isEqualTo(parts(own, others));
		}
	}

	@Test
	void looksAtAChainOfThousands() {
		List<PairingLink> links = IntStream.range(0, 5_000)
			.boxed()
			.flatMap((i) -> Stream.of(link("o" + i, "c" + i), link("o" + i, "c" + (i + 1))))
			.toList();

		assertThat(Bridges.of(links)).hasSize(5_000).allMatch((bridge) -> bridge.parts() == 2);
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 200);
	}

	/** Walks from community to community over the others. */
	private static int parts(Set<String> own, List<Set<String>> others) {
		int parts = 0;
		Set<String> left = new HashSet<>(own);
		while (!left.isEmpty()) {
			parts++;
			Set<String> reached = new HashSet<>(Set.of(left.iterator().next()));
			int before = 0;
			while (reached.size() > before) {
				before = reached.size();
				others.stream().filter((one) -> !Collections.disjoint(one, reached)).toList().forEach(reached::addAll);
			}
			left.removeAll(reached);
		}
		return parts;
	}

	private static PairingLink link(String organization, String community) {
		return new PairingLink(organization, organization, community);
	}

}
