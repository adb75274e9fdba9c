package org.linli.partnership;

/**
 * What is offered; described in the schema.
 */
public enum OfferKind {

	PEOPLE, VENUE, GOODS, MONEY, SERVICE, SKILL_HOURS, EQUIPMENT

}
