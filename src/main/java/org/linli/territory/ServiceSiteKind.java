package org.linli.territory;

/**
 * What a service site is; described in the schema.
 */
public enum ServiceSiteKind {

	PARTY_MASS_CENTER, COMPOUND_STATION, WARM_STATION, RED_STATION, SERVICE_HALL, SERVICE_POINT, GUARD_ROOM, SHOP,
	CANTEEN, COURT_STATION, CIVILITY_STATION, ACTIVITY_ROOM, FORUM, SQUARE

}
