package org.linli.need;

/**
 * What a need is about; described in the schema.
 */
public enum NeedKind {

	SERVICE, PROBLEM, MICRO_WISH, CONSULT, COMPLAINT, SUGGESTION, ERRAND

}
