package org.linli.matching;

/**
 * In what capacity somebody helps; described in the schema.
 */
enum SupplierKind {

	RESIDENT, IN_SERVICE_MEMBER, TEAM, SERVICE_SITE, ORGANIZATION

}
