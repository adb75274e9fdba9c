package org.linli.testing;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.territory.LevelRow;
import org.linli.territory.TerritoryKind;
import org.linli.territory.TerritoryRow;

/**
 * A neighbourhood of a test's own, built by phrase: a county with nothing in it, to which
 * places are added. Ids and codes are new in each test.
 */
public final class Neighbourhood {

	private static final AtomicInteger NEXT = new AtomicInteger();

	private final String mark = "test" + NEXT.incrementAndGet() + "-" + Ids.next();

	private final AtomicInteger codes = new AtomicInteger();

	private final GraphBatch batch = new GraphBatch("TEST");

	private final Place county;

	public Neighbourhood() {
		level("COUNTY", TerritoryKind.DIVISION, 30, "县");
		level("COMMUNITY", TerritoryKind.COMMUNITY, 50, "社区");
		level("COMPOUND", TerritoryKind.COMPOUND, 55, "小区");
		level("GRID", TerritoryKind.GRID, 60, "网格");
		level("BUILDING", TerritoryKind.BUILDING, 70, "楼栋");
		level("UNIT", TerritoryKind.UNIT, 80, "单元");
		this.county = place("COUNTY", "试验县", null);
	}

	/** What was added so far, to be loaded. */
	public GraphBatch batch() {
		return this.batch;
	}

	public Place county() {
		return this.county;
	}

	/** All of it. */
	public Scope scope() {
		return Scope.of(this.county.path());
	}

	public Place community(String name) {
		return place("COMMUNITY", name, this.county);
	}

	/** A place of this level below another. */
	public Place place(String level, String name, @Nullable Place parent) {
		String id = Ids.next();
		String path = ((parent != null) ? parent.path() : "") + id + "/";
		Place place = new Place(id, code("T"), name, path);
		this.batch.add(new TerritoryRow(id, place.code(), name, LevelRow.key(this.mark, level),
				(parent != null) ? parent.id() : null, path, !"UNIT".equals(level), true,
				"GRID".equals(level) ? 400 : null, null));
		return place;
	}

	/** A code that no other test uses. */
	public String code(String prefix) {
		return "%s-%s-%06d".formatted(prefix, this.mark, this.codes.incrementAndGet());
	}

	private void level(String code, TerritoryKind kind, int rank, String label) {
		this.batch.add(new LevelRow(this.mark, code, kind, rank, label, code, !"UNIT".equals(code), List.of()));
	}

	/** A place that was added. */
	public record Place(String id, String code, String name, String path) {
	}

}
