package org.linli.graph.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A path to a socket that is short enough for the system, which takes about a hundred
 * bytes: where it is longer, a link leads to its directory as long as this is open.
 */
final class ShortPath implements AutoCloseable {

	private static final int LONGEST = 100;

	private final Path path;

	/** What is deleted at the end, in this order. */
	private final List<Path> made;

	private ShortPath(Path path, List<Path> made) {
		this.path = path;
		this.made = made;
	}

	static ShortPath of(Path socket) throws IOException {
		Path whole = socket.toAbsolutePath();
		if (whole.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
			return new ShortPath(whole, List.of());
		}
		Path directory = Files.createTempDirectory("linli");
		Path link = Files.createSymbolicLink(directory.resolve("door"), Objects.requireNonNull(whole.getParent()));
		return new ShortPath(link.resolve(whole.getFileName()), List.of(link, directory));
	}

	Path path() {
		return this.path;
	}

	@Override
	public void close() throws IOException {
		for (Path one : this.made) {
			Files.delete(one);
		}
	}

}
