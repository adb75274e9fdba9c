package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.linli.graph.GraphRow;
import org.linli.roster.Roster;
import org.linli.roster.RosterReader;

import org.springframework.core.io.Resource;

/**
 * The whole demonstration: the rosters of all regions and what fills them up to the
 * published figures. The same settings give the same rows.
 */
final class Demonstration {

	private static final int CHUNK = 5_000;

	private final Resource folder;

	private final GeneratorSettings settings;

	private final UnaryOperator<RegionSettings> change;

	private Demonstration(Resource folder, GeneratorSettings settings, UnaryOperator<RegionSettings> change) {
		this.folder = folder;
		this.settings = settings;
		this.change = change;
	}

	/**
	 * Reads {@code graph-seed/}.
	 * @param folder the directory, its location ending in a slash
	 */
	static Demonstration read(Resource folder, UnaryOperator<GeneratorSettings> change) {
		return read(folder, change, UnaryOperator.identity());
	}

	/** Reads it, with changes of what is common and of what the regions have each. */
	static Demonstration read(Resource folder, UnaryOperator<GeneratorSettings> change,
			UnaryOperator<RegionSettings> regions) {
		return new Demonstration(folder, change.apply(GeneratorSettings.of(text(folder, "generator.yaml"))), regions);
	}

	/** The regions, in the order in which they are made. */
	static List<String> regions(Resource folder) {
		return GeneratorSettings.of(text(folder, "generator.yaml")).regions();
	}

	/**
	 * In how many parts the rows are handed out: what is shared, the regions, further
	 * residents, the sequences.
	 */
	int parts() {
		return 2 + this.settings.regions().size() + Math.ceilDiv(this.settings.extraResidents(), CHUNK);
	}

	/**
	 * Hands out the rows in parts that refer to themselves and to earlier parts only. The
	 * first part is what all regions share, then they follow one by one; further
	 * residents come after them, and the sequences last.
	 */
	void generate(Consumer<List<GraphRow>> sink) {
		List<String> parts = new ArrayList<>(List.of(""));
		this.settings.regions().forEach((region) -> parts.add(region + "/"));
		List<Roster> rosters = RosterReader.read(this.folder, parts);
		World world = new World(this.settings.since(), Names.of(text(this.folder, "names.csv")),
				rosters.getFirst().skills(), WorkUnitPattern.of(text(this.folder, "work-units.csv")));
		Draft shared = new Draft(world, 0);
		new RosterRows(shared, rosters.getFirst()).add();
		sink.accept(shared.take());
		Region first = null;
		for (int i = 0; i < this.settings.regions().size(); i++) {
			String name = this.settings.regions().get(i);
			RegionSettings own = RegionSettings.of(text(this.folder, name + "/generator.yaml"));
			Region region = new Region(name, world, rosters.get(i + 1), this.change.apply(own));
			region.fill();
			sink.accept(region.handOut());
			first = Objects.requireNonNullElse(first, region);
		}
		for (int from = 0; from < this.settings.extraResidents(); from += CHUNK) {
			Region crowded = Objects.requireNonNull(first);
			crowded.addExtra(from, Math.min(from + CHUNK, this.settings.extraResidents()));
			sink.accept(crowded.handOut());
		}
		sink.accept(world.sequences());
	}

	private static String text(Resource folder, String file) {
		try {
			return folder.createRelative(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
