package org.linli.need;

/**
 * How far a need has come; described in the schema.
 */
public enum NeedStatus {

	SUBMITTED

}
