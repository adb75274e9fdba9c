package org.linli.points;

/**
 * What an account counts.
 */
public enum AccountKind {

	POINTS, TIME_CREDIT

}
