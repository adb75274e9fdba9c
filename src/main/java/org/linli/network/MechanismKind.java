package org.linli.network;

/**
 * What a mechanism of a source is; described in the schema.
 */
enum MechanismKind {

	BRAND, SLOGAN, GOAL, SITE, HONOUR, LIST, TARGET_GROUP, CAMPAIGN, SYSTEM, EQUIPMENT, MECHANISM, ROLE, RULE, TEAM,
	SERIES, STRUCTURE, PROGRAMME, METHOD, ITEM, PARTNER, AGREEMENT, EXAMPLE, PROJECT

}
