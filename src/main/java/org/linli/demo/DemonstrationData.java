package org.linli.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphSettings;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * Puts the demonstration into the database and takes it out again. Of several processes
 * on one database only one does either at a time; what one of them did not finish is
 * begun anew by the next.
 */
@Component
public class DemonstrationData {

	private final DemoSettings settings;

	private final DemoGraph store;

	private final GraphWriter writer;

	/** Begun before the engine was up, if its store is new. */
	private @Nullable Drafting early;

	DemonstrationData(DemoSettings settings, GraphSettings graph, DemoGraph store, GraphWriter writer) {
		this.settings = settings;
		this.store = store;
		this.writer = writer;
		this.early = (settings.demo() && graph.fresh()) ? new Drafting(settings) : null;
	}

	/** Whether all of it is in the database. */
	public boolean loaded() {
		return state() == DemoState.COMPLETE;
	}

	DemoState state() {
		return this.store.state(Scope.everything());
	}

	/** Whether nobody put anything into the database yet. */
	boolean empty() {
		return this.store.empty(Scope.everything());
	}

	/**
	 * Loads it into an empty database, or anew where it was loaded or removed in part
	 * only, and shows the progress on standard error.
	 * @return what the database holds now
	 * @throws DemonstrationRefused if something else is there, or it is loaded already
	 */
	public Loaded load() {
		DemoState state = state();
		if (state == DemoState.COMPLETE) {
			throw new DemonstrationRefused("The demonstration is loaded already.",
					"To load it anew, remove it first: demo remove.");
		}
		if (!state.begun() && !empty()) {
			throw new DemonstrationRefused(
					"The database is not empty, and the demonstration would mix with what it holds.",
					"Name another database, or another directory: LINLI_NEO4J_DATABASE, LINLI_NEO4J_DIRECTORY.");
		}
		Drafting drafting = drafting();
		try (Progress progress = Progress.onStandardError("Loading the demonstration 载入演示数据", drafting.parts())) {
			load(drafting, progress);
		}
		DemoGraph.Counts counts = this.store.counts(Scope.everything());
		return new Loaded(counts.persons(), counts.nodes(), counts.relations());
	}

	/** Loads all of it, after removing what an earlier load left behind. */
	void load(Progress progress) {
		load(drafting(), progress);
	}

	private void load(Drafting draft, Progress progress) {
		try (Drafting drafting = draft) {
			load(Scope.everything(), drafting, progress);
		}
	}

	private void load(Scope scope, Drafting drafting, Progress progress) {
		DemoState before = this.store.begin(scope, DemoState.LOADING,
				List.of(DemoState.NONE, DemoState.LOADING, DemoState.REMOVING, DemoState.REMOVED));
		try (DemoGraph.Hold hold = this.store.hold(scope, DemoState.LOADING)) {
			if (before.begun()) {
				this.store.remove(scope);
			}
			for (GraphBatch part = drafting.next(); part != null; part = drafting.next()) {
				progress.begin(part.size());
				this.writer.load(scope, part, progress::advance);
			}
			hold.end(DemoState.COMPLETE);
		}
	}

	/**
	 * Removes exactly what carries its provenance. Relations of other things to that
	 * vanish with it.
	 * @return what was removed; nothing, if nothing was there
	 * @throws DemonstrationRefused if another process loads or removes it
	 */
	public Removed remove() {
		Scope scope = Scope.everything();
		DemoGraph.Counts before = this.store.counts(scope);
		DemoState state = this.store.begin(scope, DemoState.REMOVING, List.of(DemoState.values()));
		try (DemoGraph.Hold hold = this.store.hold(scope, DemoState.REMOVING)) {
			this.store.keepSequences(scope);
			long nodes = this.store.remove(scope);
			hold.end((nodes == 0 && state == DemoState.NONE) ? DemoState.NONE : DemoState.REMOVED);
			DemoGraph.Counts after = this.store.counts(scope);
			return new Removed(nodes, before.relations() - after.relations(), after.things());
		}
	}

	private Drafting drafting() {
		Drafting begun = this.early;
		this.early = null;
		return (begun != null) ? begun : new Drafting(this.settings);
	}

	/**
	 * What the database holds after a load.
	 *
	 * @param persons people
	 * @param nodes all nodes
	 * @param relations all relations
	 */
	public record Loaded(long persons, long nodes, long relations) {
	}

	/**
	 * What a removal did.
	 *
	 * @param nodes how many nodes went
	 * @param relations how many relations went
	 * @param kept how many things with an identity stay, which are not the
	 * demonstration's
	 */
	public record Removed(long nodes, long relations, long kept) {
	}

}
