package org.linli.partnership;

/**
 * Who reported in; described in the schema.
 */
public enum ReportInKind {

	WORK_UNIT, MEMBER

}
