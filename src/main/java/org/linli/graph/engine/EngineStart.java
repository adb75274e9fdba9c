package org.linli.graph.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.linli.graph.GraphSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the engine beside the Spring context: both take some seconds and neither needs
 * the other until the driver is made.
 */
public class EngineStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		GraphSettings settings = Binder.get(context.getEnvironment()).bindOrCreate("linli.neo4j", GraphSettings.class);
		if (settings.embedded()) {
			context.getBeanFactory().registerSingleton("startingEngine", new Starting(settings));
		}
	}

	/** An engine on its way up. */
	static final class Starting {

		private static final Logger logger = LoggerFactory.getLogger(EngineStart.class);

		private final CompletableFuture<EmbeddedEngine> engine = new CompletableFuture<>();

		Starting(GraphSettings settings) {
			Thread.ofPlatform().name("engine-start").daemon().start(() -> start(settings));
		}

		EmbeddedEngine await() {
			try {
				return this.engine.join();
			}
			catch (CompletionException ex) {
				throw new EngineNotStarted(ex.getCause());
			}
		}

		private void start(GraphSettings settings) {
			long began = System.nanoTime();
			try {
				EmbeddedEngine started = EmbeddedEngine.start(settings.directory(), 0, settings.pageCache());
				logger.info("Started the database 数据库已启动, {} s",
						"%.1f".formatted(Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
				this.engine.complete(started);
				started.warmUp();
			}
			catch (Throwable ex) {
				this.engine.completeExceptionally(ex);
			}
		}

	}

}
