package org.linli.graphql;

/**
 * By what things of a kind are seen.
 */
public enum Visibility {

	/** By every viewer. */
	OPEN,

	/** Where the home of people lies, or the place of their affairs. */
	BY_HOME,

	/** Where an engagement holds. */
	BY_ENGAGEMENT,

	/** By those who may grant there. */
	BY_GRANT

}
