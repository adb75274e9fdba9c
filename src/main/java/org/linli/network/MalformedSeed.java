package org.linli.network;

/**
 * A file of {@code seeds/} that cannot be read; the message names file and row.
 */
class MalformedSeed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MalformedSeed(String file, String row, String reason) {
		super("seeds/%s, %s: %s".formatted(file, row, reason));
	}

}
