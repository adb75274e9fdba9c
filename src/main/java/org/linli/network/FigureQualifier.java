package org.linli.network;

/**
 * How exactly a source means its figure; described in the schema.
 */
enum FigureQualifier {

	EXACT, MORE_THAN, AT_LEAST, ABOUT;

	/** A source rounds by a twentieth at most. */
	private static final int TWENTIETH = 20;

	/** Whether what was measured is what the source says. */
	boolean holds(double published, double measured) {
		return switch (this) {
			case EXACT -> Double.compare(measured, published) == 0;
			case MORE_THAN ->
				measured >= published + 1 && measured <= published + Math.max(1, Math.floor(published / TWENTIETH));
			case AT_LEAST -> measured >= published;
			case ABOUT -> Math.abs(measured - published) * TWENTIETH <= published;
		};
	}

}
