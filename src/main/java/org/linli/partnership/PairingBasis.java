package org.linli.partnership;

/**
 * On what a pairing rests; described in the schema.
 */
enum PairingBasis {

	REPORT_IN, AGREEMENT

}
