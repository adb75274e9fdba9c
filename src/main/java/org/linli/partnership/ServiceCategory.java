package org.linli.partnership;

/** What an entry of a service catalogue is about. */
public enum ServiceCategory {

	AMENITY, ERRAND, GOVERNMENT, HEALTH, HOUSEHOLD, LAW_CIVIC, MEALS, EDUCATION, COMMERCE, EMPLOYMENT

}
