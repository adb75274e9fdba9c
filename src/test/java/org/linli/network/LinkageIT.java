package org.linli.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.access.WebOfCounty;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graphql.GraphPath;
import org.linli.testing.GraphIT;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ways and neighbourhoods in random counties are those that a slow search finds in a
 * plain copy of what each viewer sees. Crowds are small here, so that there are some.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkageIT extends GraphIT {

	private static final int COUNTIES = 60;

	private static final int AT_ONCE = 10;

	private static final List<Bounds> BOUNDS = List.of(Bounds.TOLD, new Bounds(2, 10_000, 9, 12),
			new Bounds(4, 10_000, 20, 1_000));

	private final String run = Ids.next();

	@Autowired
	private StandingGraph standing;

	@Autowired
	private PlaceStepsGraph places;

	@Autowired
	private PartnerStepsGraph partners;

	@Autowired
	private PeopleStepsGraph people;

	@Autowired
	private SupplyStepsGraph supply;

	@ParameterizedTest(name = "ten seeds from {0}")
	@MethodSource("seeds")
	void findsWhatASlowSearchFindsAndNothingOfWhatIsHidden(long first) {
		GraphBatch batch = new GraphBatch("TEST");
		List<WebOfCounty> counties = LongStream.range(first, first + AT_ONCE)
			.mapToObj((seed) -> new WebOfCounty("linkage-%s-%d".formatted(this.run, seed), seed, batch))
			.toList();
		load(batch);
		counties.forEach((county) -> county.copy(this.driver));
		long ways = 0;
		int changes = 0;
		for (int i = 0; i < AT_ONCE; i++) {
			WebOfCounty county = counties.get(i);
			for (WebOfCounty.Viewer viewer : county.viewers()) {
				ways += compare(first + i, county, viewer);
			}
			WebOfCounty.Viewer somebody = county.viewers().getLast();
			compare(first + i, county, somebody);
			changes += somebody.changeWhatIsHidden(this.driver);
			compare(first + i, county, somebody);
		}
		assertThat(ways).as("ways found").isGreaterThan(20);
		assertThat(changes).as("hidden things changed").isGreaterThan(100);
	}

	static LongStream seeds() {
		return LongStream.iterate(1, (seed) -> seed <= COUNTIES, (seed) -> seed + AT_ONCE);
	}

	/** How many ways were found: all of them those of the copy. */
	private long compare(long seed, WebOfCounty county, WebOfCounty.Viewer viewer) {
		Random random = new Random(seed);
		Bounds bounds = BOUNDS.get(random.nextInt(BOUNDS.size()));
		Web web = new Web(this.standing, this.places, this.partners, this.people, this.supply, bounds);
		SlowSearch slow = new SlowSearch(viewer.web(LocalDate.now(ZoneId.of("Asia/Shanghai"))), bounds);
		List<String> ids = county.ids();
		long found = 0;
		for (int i = 0; i < 8; i++) {
			String from = ids.get(random.nextInt(ids.size()));
			String to = ids.get(random.nextInt(ids.size()));
			int maxHops = 1 + random.nextInt(6);
			List<GraphPath> ways = new Linkages(web).between(viewer.scope(), from, to, maxHops);
			assertThat(ways).as("seed %d, %s: %s to %s in %d hops, %s", seed, viewer, from, to, maxHops, bounds)
				.isEqualTo(slow.linkage(from, to, maxHops));
			found += ways.size();
			int hops = 1 + random.nextInt(3);
			assertThat(new Neighbourhoods(web).of(viewer.scope(), from, hops))
				.as("seed %d, %s: %d hops around %s, %s", seed, viewer, hops, from, bounds)
				.isEqualTo(slow.neighbourhood(from, hops));
		}
		return found;
	}

}
