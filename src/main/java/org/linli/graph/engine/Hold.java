package org.linli.graph.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A file that one at a time can hold, of all processes, until it lets go or ends, however
 * it ends. Who has a store holds the file {@code lock} beside it, which stays when nobody
 * does: two could hold it at a time if it was made anew.
 */
final class Hold implements AutoCloseable {

	/** Beside the store, so that it stays in its place whatever is moved. */
	private static final String STORE = "lock";

	private static final FileAttribute<?> OWNER = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	/**
	 * What this process holds. The system knows processes alone: whoever opened a file
	 * once more and closed it would let go of it for all of this process.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path file;

	private final FileChannel channel;

	private Hold(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Holds the store in a directory, which is made if there is none.
	 * @return null if somebody else holds it
	 * @throws IOException if the directory cannot be written
	 */
	static @Nullable Hold ofStore(Path directory) throws IOException {
		Files.createDirectories(directory);
		return of(directory.resolve(STORE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	/**
	 * Holds a file.
	 * @return null if somebody else holds it
	 * @throws IOException if it cannot be opened
	 */
	static @Nullable Hold of(Path file, OpenOption... options) throws IOException {
		Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent()).toRealPath();
		Path whole = directory.resolve(file.getFileName());
		if (!HELD.add(whole)) {
			return null;
		}
		FileChannel channel = null;
		FileLock lock = null;
		try {
			channel = FileChannel.open(whole, Set.of(options), OWNER);
			lock = channel.tryLock();
			return (lock != null) ? new Hold(whole, channel) : null;
		}
		finally {
			if (lock == null) {
				if (channel != null) {
					channel.close();
				}
				HELD.remove(whole);
			}
		}
	}

	Path file() {
		return this.file;
	}

	/** What is written there goes into the file, which stays open. */
	OutputStream output() {
		return Channels.newOutputStream(this.channel);
	}

	/** Returns once all that was written is on the disk. */
	void force() throws IOException {
		this.channel.force(true);
	}

	@Override
	public synchronized void close() throws IOException {
		if (this.channel.isOpen()) {
			try {
				this.channel.close();
			}
			finally {
				HELD.remove(this.file);
			}
		}
	}

}
