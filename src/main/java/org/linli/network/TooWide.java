package org.linli.network;

/**
 * More lies between two things than is looked at, so that nobody can say how they are
 * linked.
 */
class TooWide extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooWide(int most) {
		super("More than " + most + " relations lie between these two; ask with a smaller 'maxHops'");
	}

}
