package org.linli.demo;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphSettings;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration by itself into an embedded store that is empty. A load that was
 * killed is noticed at the next start and done anew.
 */
@Component
class DemonstrationLoad implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationLoad.class);

	private final DemoSettings settings;

	private final GraphSettings graph;

	private final DemoGraph store;

	private final GraphWriter writer;

	/** Begun before the engine was up, if its store is new. */
	private @Nullable Drafting early;

	private volatile boolean running;

	DemonstrationLoad(DemoSettings settings, GraphSettings graph, DemoGraph store, GraphWriter writer) {
		this.settings = settings;
		this.graph = graph;
		this.store = store;
		this.writer = writer;
		this.early = (settings.demo() && graph.fresh()) ? new Drafting(settings) : null;
	}

	/** After the migrations, before the port is opened. */
	@Override
	public int getPhase() {
		return -500;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public void start() {
		if (this.settings.demo() && this.graph.embedded()) {
			loadIfEmpty();
		}
		this.running = true;
	}

	private void loadIfEmpty() {
		Scope scope = Scope.everything();
		boolean broken = "LOADING".equals(this.store.state(scope));
		if (!broken && (this.store.state(scope) != null || !this.store.empty(scope))) {
			return;
		}
		long began = System.nanoTime();
		if (broken) {
			logger.info("The demonstration was loaded in part only: it is removed and loaded anew");
		}
		try (Progress progress = Progress.onStandardError("Loading the demonstration")) {
			load(progress);
		}
		DemoGraph.Counts counts = this.store.counts(scope);
		logger.info("Loaded the demonstration: {} persons, {} nodes, {} relations, {} s", counts.persons(),
				counts.nodes(), counts.relations(),
				"%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
	}

	/** Loads all of it, after removing what an earlier load left behind. */
	void load(Progress progress) {
		Scope scope = Scope.everything();
		if (this.store.state(scope) == null) {
			this.store.begin(scope);
		}
		else {
			this.store.remove(scope);
		}
		try (Drafting drafting = drafting()) {
			for (GraphBatch part = drafting.next(); part != null; part = drafting.next()) {
				progress.expect(part.size());
				this.writer.load(scope, part, progress::advance);
			}
		}
		this.store.complete(scope);
	}

	private Drafting drafting() {
		Drafting begun = this.early;
		this.early = null;
		return (begun != null) ? begun : new Drafting(this.settings);
	}

}
