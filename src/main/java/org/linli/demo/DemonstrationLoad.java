package org.linli.demo;

import java.time.Duration;

import org.linli.graph.GraphSettings;
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

	private final DemonstrationData data;

	private volatile boolean running;

	DemonstrationLoad(DemoSettings settings, GraphSettings graph, DemonstrationData data) {
		this.settings = settings;
		this.graph = graph;
		this.data = data;
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
			loadIfWanted(this.data.state());
		}
		this.running = true;
	}

	private void loadIfWanted(DemoState state) {
		switch (state) {
			case LOADING -> {
				logger.info("The demonstration was loaded in part only: it is removed and loaded anew");
				load();
			}
			case REMOVING -> logger.info("The demonstration was removed in part only: `demo remove` removes the rest");
			case NONE -> {
				if (this.data.empty()) {
					load();
				}
			}
			case COMPLETE, REMOVED -> {
			}
		}
	}

	private void load() {
		long began = System.nanoTime();
		DemonstrationData.Loaded loaded = this.data.load();
		logger.info("Loaded the demonstration 演示数据已载入: {} persons, {} nodes, {} relations, {} s", loaded.persons(),
				loaded.nodes(), loaded.relations(),
				"%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
	}

}
