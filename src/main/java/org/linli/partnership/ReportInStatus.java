package org.linli.partnership;

/**
 * How far a report-in has come; described in the schema.
 */
public enum ReportInStatus {

	SUBMITTED, RECEIVED, ACTIVE, TRANSFERRED, ENDED

}
