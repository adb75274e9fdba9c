package org.linli.graph.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Objects;

import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.linli.graph.DatabaseUnavailable;
import org.linli.graph.GraphSettings;
import org.linli.graph.Intermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;

/**
 * Where a command asks the server that has a store to back it up: a socket in the
 * directory of the store, which only the owner of the store can reach. Each connection
 * brings one line that asks and takes one that answers.
 */
final class BackupDoor implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(BackupDoor.class);

	private final EmbeddedEngine engine;

	private final Intermission intermission;

	private final Path directory;

	private volatile @Nullable ServerSocketChannel channel;

	BackupDoor(EmbeddedEngine engine, Intermission intermission, GraphSettings settings) {
		this.engine = engine;
		this.intermission = intermission;
		this.directory = settings.directory();
	}

	/** When all else is there, and before anything else is gone. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	@Override
	public boolean isRunning() {
		return this.channel != null;
	}

	@Override
	public void start() {
		Path socket = socket(this.directory);
		try {
			if (Files.notExists(door(this.directory))) {
				Files.createDirectory(door(this.directory), EmbeddedEngine.OWNER);
			}
			// One that was killed left it; nobody else has this store.
			Files.deleteIfExists(socket);
			ServerSocketChannel open = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
			try (ShortPath path = ShortPath.of(socket)) {
				open.bind(UnixDomainSocketAddress.of(path.path()));
			}
			this.channel = open;
			Thread.ofPlatform().name("backup-door").daemon().start(() -> open(open));
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.warn("Nobody can ask for backups while this server runs: {}", ex.getMessage());
		}
	}

	@Override
	public void stop() {
		ServerSocketChannel open = this.channel;
		this.channel = null;
		if (open != null) {
			try {
				open.close();
				Files.deleteIfExists(socket(this.directory));
			}
			catch (IOException ex) {
				logger.debug("The socket for backups stays", ex);
			}
		}
	}

	private void open(ServerSocketChannel open) {
		while (true) {
			try {
				SocketChannel visitor = open.accept();
				Thread.ofVirtual().name("backup").start(() -> serve(visitor));
			}
			catch (ClosedChannelException ex) {
				return;
			}
			catch (IOException ex) {
				logger.warn("Nobody can ask for backups any longer: {}", ex.getMessage());
				return;
			}
		}
	}

	private void serve(SocketChannel visitor) {
		try (visitor;
				BufferedReader reader = new BufferedReader(Channels.newReader(visitor, StandardCharsets.UTF_8));
				Writer writer = Channels.newWriter(visitor, StandardCharsets.UTF_8)) {
			String line = reader.readLine();
			if (line != null) {
				Answer refusal = refusal(visitor);
				writer.write(JsonMapper.shared().writeValueAsString((refusal != null) ? refusal : answer(line)) + "\n");
			}
		}
		catch (IOException ex) {
			logger.debug("Whoever asked for a backup has gone", ex);
		}
	}

	/** Where the system does not tell who asks, the directory alone keeps others out. */
	private @Nullable Answer refusal(SocketChannel visitor) throws IOException {
		if (!visitor.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
			return null;
		}
		return refusal(visitor.getOption(ExtendedSocketOptions.SO_PEERCRED).user(),
				Files.getOwner(GraphSettings.passwordFile(this.directory)));
	}

	/** Why somebody gets no backup; null for the owner of the store. */
	static @Nullable Answer refusal(Principal visitor, Principal owner) {
		if (visitor.equals(owner)) {
			return null;
		}
		logger.warn("{} asked for a backup of a store that belongs to {}", visitor.getName(), owner.getName());
		return new Answer(null,
				"The store belongs to %s, and its server does nothing for %s.".formatted(owner.getName(),
						visitor.getName()),
				"Run the command as %s, who must be able to write the file.".formatted(owner.getName()));
	}

	private Answer answer(String line) {
		try {
			Request request = JsonMapper.shared().readValue(line, Request.class);
			Path file = Path.of(request.file());
			BackupFile.demandFree(file, request.force());
			Manifest manifest = this.intermission.during(() -> this.engine.backUp(file, request.force()));
			return new Answer(manifest, null, null);
		}
		catch (StoreRefused ex) {
			return new Answer(null, ex.reason(), ex.next());
		}
		catch (DatabaseUnavailable ex) {
			return new Answer(null, "The database is not free: " + ex.getMessage() + ".", "Try again.");
		}
		catch (JacksonException ex) {
			return new Answer(null, "The request is none.", "Use the command of the version that runs.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Answer(null, "The server stops.", "Use the command without --pause.");
		}
		catch (IOException ex) {
			logger.warn("A backup could not be written: {}", ex.toString());
			return new Answer(null, "The backup could not be written: " + ex + ".", "Name another file.");
		}
		catch (RuntimeException ex) {
			logger.error("A backup failed", ex);
			return new Answer(null, "The backup failed.", "Look into the log of the server.");
		}
	}

	/**
	 * Asks the server that has the store.
	 * @throws StoreRefused if none listens, or it refuses
	 */
	static Manifest knock(Path directory, Request request) throws IOException {
		try (ShortPath path = ShortPath.of(socket(directory));
				SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path.path()));
				BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
				Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
			writer.write(JsonMapper.shared().writeValueAsString(request) + "\n");
			writer.flush();
			String line = reader.readLine();
			if (line == null) {
				throw new StoreRefused("The server gave no answer.", "Look into its log.");
			}
			Answer answer = JsonMapper.shared().readValue(line, Answer.class);
			if (answer.manifest() == null) {
				throw new StoreRefused(Objects.requireNonNullElse(answer.refusal(), "The server refused."),
						Objects.requireNonNullElse(answer.next(), ""));
			}
			return answer.manifest();
		}
		catch (IOException ex) {
			throw new StoreRefused("No server that runs has the store in " + directory + ".",
					"Leave --pause out if it is stopped; a store that linli database runs has to be stopped.", ex);
		}
	}

	private static Path socket(Path directory) {
		return door(directory).resolve("socket");
	}

	private static Path door(Path directory) {
		return GraphSettings.home(directory).resolve("door");
	}

	/**
	 * What is asked for.
	 *
	 * @param file the whole path of the file to be written
	 * @param force whether a file that is there is replaced
	 */
	record Request(String file, boolean force) {
	}

	/** What came of it: a manifest, or why not and what to do next. */
	record Answer(@Nullable Manifest manifest, @Nullable String refusal, @Nullable String next) {
	}

}
