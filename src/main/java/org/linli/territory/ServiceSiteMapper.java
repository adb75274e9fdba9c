package org.linli.territory;

import java.util.List;

import org.neo4j.driver.Value;

/**
 * Reads a service site from a row; for stores that reach sites from elsewhere.
 */
public final class ServiceSiteMapper {

	private ServiceSiteMapper() {
	}

	public static ServiceSite map(Value site) {
		return new ServiceSite(site.get("id").asString(), site.get("code").asString(), site.get("name").asString(),
				ServiceSiteKind.valueOf(site.get("kind").asString()), Territory.ids(site.get("scopePath").asString()),
				site.get("open24h").asBoolean(false), site.get("standardisedOn").asLocalDate(null),
				site.get("upgradedOn").asLocalDate(null),
				site.get("equipment").asList((one) -> SiteEquipment.valueOf(one.asString()), List.of()),
				site.get("synthetic").asBoolean(false), site.get("note").asString(null));
	}

}
