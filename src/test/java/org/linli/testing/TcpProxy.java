package org.linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a server and fails as networks do: it falls silent, or cuts
 * a connection when the server has done what it was asked for but the client does not
 * know yet.
 */
public final class TcpProxy implements AutoCloseable {

	private final ServerSocket entrance;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicInteger left = new AtomicInteger();

	private volatile List<String> sequence = List.of();

	private volatile CountDownLatch cuts = new CountDownLatch(0);

	private volatile CountDownLatch silence = new CountDownLatch(0);

	private TcpProxy(ServerSocket entrance, int target) {
		this.entrance = entrance;
		this.target = target;
	}

	/** Leads to a port of this machine, whether anything answers there or not. */
	public static TcpProxy to(int target) {
		try {
			TcpProxy proxy = new TcpProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
			Thread.ofPlatform().name("proxy").daemon().start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.entrance.getLocalPort();
	}

	/** Lets nothing pass, and tells nobody, until {@link #resume()}. */
	public void fallSilent() {
		this.silence = new CountDownLatch(1);
	}

	/** Lets pass what was held back, and all that follows. */
	public void resume() {
		this.silence.countDown();
	}

	/**
	 * Cuts the connections of some requests when their answer comes, and loses that
	 * answer.
	 * @param times how many
	 * @param bytes what a connection sends one behind the other before the answer, each
	 * character a byte
	 * @return reaches zero with the last cut
	 */
	public CountDownLatch cutAnswers(int times, String... bytes) {
		this.cuts = new CountDownLatch(times);
		this.sequence = List.of(bytes);
		this.left.set(times);
		return this.cuts;
	}

	/** Refuses everybody from now on. */
	@Override
	public void close() {
		resume();
		close(this.entrance);
		this.sockets.forEach(TcpProxy::close);
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Socket client = this.entrance.accept();
				this.sockets.add(client);
				Thread.ofPlatform().name("proxy-connection").daemon().start(() -> connect(client));
			}
			catch (IOException ex) {
				// Closed, or nobody there any longer.
			}
		}
	}

	private void connect(Socket client) {
		try {
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.sockets.add(server);
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			Connection connection = new Connection(client, server);
			Thread.ofPlatform().name("proxy-answers").daemon().start(() -> connection.pass(server, client, null));
			connection.pass(client, server, new Watch());
		}
		catch (IOException ex) {
			close(client);
		}
	}

	private static void close(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// It was closed already.
		}
	}

	/** One connection through the proxy. */
	private final class Connection {

		private final Socket client;

		private final Socket server;

		/** Whether the next answer is lost. */
		private volatile boolean doomed;

		Connection(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void pass(Socket from, Socket to, @Nullable Watch watch) {
			byte[] buffer = new byte[16_384];
			try {
				for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream()
					.read(buffer)) {
					TcpProxy.this.silence.await();
					if (watch != null && watch.sees(buffer, read)) {
						this.doomed = true;
					}
					else if (watch == null && this.doomed) {
						TcpProxy.this.cuts.countDown();
						break;
					}
					to.getOutputStream().write(buffer, 0, read);
				}
			}
			catch (IOException ex) {
				// The connection is closed at either end.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			close(this.client);
			close(this.server);
			TcpProxy.this.sockets.removeAll(List.of(this.client, this.server));
		}

	}

	/** Waits for what is to be sent before an answer is lost. */
	private final class Watch {

		private int found;

		private String last = "";

		boolean sees(byte[] buffer, int length) {
			List<String> awaited = TcpProxy.this.sequence;
			if (TcpProxy.this.left.get() <= 0 || awaited.isEmpty()) {
				this.found = 0;
				this.last = "";
				return false;
			}
			String text = this.last + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
			for (int at = text.indexOf(awaited.get(this.found)); at >= 0; at = text.indexOf(awaited.get(this.found))) {
				text = text.substring(at + awaited.get(this.found).length());
				this.found = (this.found + 1) % awaited.size();
				if (this.found == 0) {
					this.last = "";
					return TcpProxy.this.left.getAndDecrement() > 0;
				}
			}
			this.last = text.substring(Math.max(0, text.length() - awaited.get(this.found).length() + 1));
			return false;
		}

	}

}
