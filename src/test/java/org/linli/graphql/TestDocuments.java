package org.linli.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.linli.graphql.DocumentSettings.Mode;

/**
 * The examples of the server, for tests that read requests by themselves.
 */
public final class TestDocuments {

	private TestDocuments() {
	}

	/** Beside any others. */
	public static Documents open() {
		return documents(Mode.OPEN);
	}

	/** And no others. */
	public static Documents trusted() {
		return documents(Mode.TRUSTED);
	}

	private static Documents documents(Mode mode) {
		try {
			return new Documents(new DocumentSettings(mode, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
