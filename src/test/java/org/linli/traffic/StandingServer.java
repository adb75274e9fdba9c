package org.linli.traffic;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.bucket4j.TimeMeter;
import org.linli.LinliApplication;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphWriter;
import org.linli.graph.Scope;
import org.linli.security.DemonstrationTokens;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.graphql.server.WebGraphQlInterceptor;

/**
 * A server of which one viewer may ask little, on an empty database of its own. Its
 * allowances refill when a test says that time has passed, and operations of which the
 * document holds {@link #HELD} are answered when a test lets them go.
 */
final class StandingServer implements AutoCloseable {

	/** Stands in documents that are held up. */
	static final String HELD = "Held";

	/** Operations that a viewer may ask after a pause; one comes back in a second. */
	static final int OPERATIONS = 10;

	/** Operations of a viewer that are answered at a time. */
	static final int AT_ONCE = 3;

	/** Operations that are answered at a time. */
	static final int INSTANCE = 5;

	/** Bytes of all bodies that are being read. */
	static final int BODIES = 2_000_000;

	private final Settings settings = new Settings();

	private final ConfigurableApplicationContext context;

	StandingServer(Path directory) {
		this.context = new SpringApplicationBuilder(LinliApplication.class).initializers(
				(starting) -> ((GenericApplicationContext) starting).registerBean(Settings.class, () -> this.settings))
			.run("--server.port=0", "--linli.demo=false", "--linli.neo4j.directory=" + directory,
					"--linli.first-answers=false", "--linli.neo4j.read-timeout=60s", "--linli.limits.body-timeout=60s",
					"--server.tomcat.connection-timeout=60s", "--linli.traffic.operations=1",
					"--linli.traffic.operation-burst=" + OPERATIONS, "--linli.traffic.nodes=100",
					"--linli.traffic.node-burst=2000", "--linli.traffic.at-once=" + AT_ONCE,
					"--linli.traffic.instance=" + INSTANCE, "--linli.sockets.per-viewer=100",
					"--linli.limits.bodies=" + BODIES + "B");
	}

	int port() {
		return Objects.requireNonNull(((WebServerApplicationContext) this.context).getWebServer()).getPort();
	}

	/** Another token of an account. */
	String token(String subject) {
		return this.context.getBean(DemonstrationTokens.class).issue(subject);
	}

	void load(GraphBatch batch) {
		this.context.getBean(GraphWriter.class).load(Scope.everything(), batch, (count) -> {
		});
	}

	/** Some time passes. */
	void pass(Duration time) {
		this.settings.time.pass(time);
	}

	/** How many operations are held up. */
	int held() {
		return this.settings.held.get();
	}

	/** Lets those go that are held up, and all that come. */
	void letGo() {
		this.settings.released.tryEmitEmpty();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** What is otherwise than in a server. */
	static final class Settings {

		private final StandingTime time = new StandingTime();

		private final AtomicInteger held = new AtomicInteger();

		private final Sinks.Empty<Void> released = Sinks.empty();

		@Bean
		@Primary
		TimeMeter standingTime() {
			return this.time;
		}

		@Bean
		WebGraphQlInterceptor holding() {
			return (request, chain) -> request.getDocument().contains(HELD) ? Mono.defer(() -> {
				this.held.incrementAndGet();
				return this.released.asMono()
					.then(chain.next(request))
					.doFinally((signal) -> this.held.decrementAndGet());
			}) : chain.next(request);
		}

	}

}
