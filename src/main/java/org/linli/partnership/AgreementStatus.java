package org.linli.partnership;

/**
 * How far an agreement has come; described in the schema.
 */
public enum AgreementStatus {

	DRAFT, SIGNED, ACTIVE, EXPIRED, ENDED

}
