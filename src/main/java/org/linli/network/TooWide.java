package org.linli.network;

/**
 * There is more than is looked at, so that nobody can say what was asked.
 */
class TooWide extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private TooWide(String message) {
		super(message);
	}

	static TooWide relations(int most) {
		return new TooWide("More than " + most + " relations lie between these two; ask with a smaller 'maxHops'");
	}

	static TooWide pairings(int most) {
		return new TooWide("There are more than " + most + " pairings; ask within a smaller place");
	}

}
