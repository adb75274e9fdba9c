package org.linli.graphql.transport;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as the container speaks it, with an end to the patience for the head of a request,
 * and for those who keep connections they do not use. The container counts a client's
 * time anew with each byte, so that one who sends a byte each time would hold its
 * connection for ever; and whoever held as many as there may be would shut all others
 * out. The container makes it by its name, and therefore it is public.
 */
public final class PunctualProtocol extends Http11NioProtocol {

	private static final Duration PACE = Duration.ofSeconds(1);

	/** How long a connection may rest where there is little room for others. */
	private static final long REST = 1_000;

	private final NioEndpoint connections;

	private volatile Duration patience = Duration.ofSeconds(10);

	private @Nullable ScheduledFuture<?> watch;

	public PunctualProtocol() {
		this(new NioEndpoint());
	}

	private PunctualProtocol(NioEndpoint connections) {
		super(connections);
		this.connections = connections;
	}

	/** Within what time all before the body must have come, from its first byte on. */
	void setPatience(Duration patience) {
		this.patience = patience;
	}

	@Override
	public void start() throws Exception {
		super.start();
		this.watch = getUtilityExecutor().scheduleWithFixedDelay(this::closeLate, PACE.toMillis(), PACE.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() throws Exception {
		ScheduledFuture<?> running = this.watch;
		if (running != null) {
			running.cancel(false);
		}
		super.stop();
	}

	private void closeLate() {
		long now = System.nanoTime();
		boolean full = this.connections.getConnectionCount() > getMaxConnections() * 3L / 4;
		this.connections.getConnections().forEach((connection) -> closeIfLate(connection, now, full));
	}

	/**
	 * Whoever works at a connection holds its lock, and what is worked at is not late.
	 */
	private void closeIfLate(SocketWrapperBase<NioChannel> connection, long now, boolean full) {
		Lock lock = connection.getLock();
		if (lock.tryLock()) {
			try {
				if (isLate(connection, now) || (full && isResting(connection))) {
					connection.close();
				}
			}
			finally {
				lock.unlock();
			}
		}
	}

	private static boolean isResting(SocketWrapperBase<NioChannel> connection) {
		return connection.getCurrentProcessor() == null && connection instanceof NioSocketWrapper known
				&& System.currentTimeMillis() - known.getLastRead() > REST;
	}

	/**
	 * Between two requests a connection has no processor. One that nobody works at waits
	 * for more of a head, unless it waits for an answer or speaks another protocol.
	 */
	private boolean isLate(SocketWrapperBase<NioChannel> connection, long now) {
		if (!(connection.getCurrentProcessor() instanceof Processor processor) || processor.isUpgrade()
				|| processor.isAsync()) {
			return false;
		}
		Request request = processor.getRequest();
		return request != null && request.getStartTimeNanos() >= 0
				&& now - request.getStartTimeNanos() > this.patience.toNanos();
	}

}
