package org.linli.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.territory.HonourRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteEquipment;
import org.linli.territory.SiteRow;
import org.linli.territory.WindowRow;
import org.linli.testing.Neighbourhood.Place;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceMeasureIT extends MeasureIT {

	@Test
	void countsPlacesOfALevel() {
		this.here.place("GRID", "第二网格", this.community);
		this.here.place("BUILDING", "1号楼", this.grid);

		assertThat(measured("{count: TERRITORIES, level: GRID}", this.community)).isEqualTo(2);
	}

	@Test
	void countsThePlaceItself() {
		assertThat(measured("{count: TERRITORIES, level: COMMUNITY}", this.community)).isEqualTo(1);
	}

	@Test
	void countsSitesOfAKind() {
		site(ServiceSiteKind.WARM_STATION, this.community);
		site(ServiceSiteKind.WARM_STATION, this.grid);
		site(ServiceSiteKind.WARM_STATION, this.other);
		site(ServiceSiteKind.SERVICE_HALL, this.community);

		assertThat(measured("{count: SITES, kind: WARM_STATION}", this.community)).isEqualTo(2);
	}

	@Test
	void countsSitesWithAnEquipment() {
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community, null, SiteEquipment.LED_SCREEN,
				SiteEquipment.CLOUD_TERMINAL);
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community, null, SiteEquipment.CLOUD_TERMINAL);
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.other, null, SiteEquipment.LED_SCREEN);
		site(ServiceSiteKind.WARM_STATION, this.community, null, SiteEquipment.LED_SCREEN);

		assertThat(measured("{count: SITES, kind: PARTY_MASS_CENTER, equipment: LED_SCREEN}", this.community))
			.isEqualTo(1);
	}

	@Test
	void countsAPlaceWithTwoEquippedSitesOnce() {
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community, null, SiteEquipment.CLOUD_TERMINAL);
		site(ServiceSiteKind.WARM_STATION, this.grid, null, SiteEquipment.CLOUD_TERMINAL);
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.other, null, SiteEquipment.LED_SCREEN);

		assertThat(measured("{count: TERRITORIES_WITH_EQUIPMENT, level: COMMUNITY, equipment: CLOUD_TERMINAL}",
				this.here.county()))
			.isEqualTo(1);
	}

	@Test
	void countsPlacesHonouredThemselvesOrThroughASite() {
		Place third = this.here.community("迎晖社区");
		add(new HonourRow(Ids.next(), "示范点", null, this.community.id(),
				site(ServiceSiteKind.PARTY_MASS_CENTER, this.community)));
		String bySite = Ids.next();
		this.here.batch().entity("Honour", bySite, Map.of("title", "示范点"));
		this.here.batch().relation("RECEIVED", site(ServiceSiteKind.PARTY_MASS_CENTER, this.other), bySite);
		add(new HonourRow(Ids.next(), "别的荣誉", null, third.id(), null));
		add(new HonourRow(Ids.next(), "示范点", null, this.grid.id(), null));

		assertThat(measured("{count: TERRITORIES_HONOURED, level: COMMUNITY, honour: 示范点}", this.here.county()))
			.isEqualTo(2);
	}

	@Test
	void countsWindowsOfServiceHallsOnly() {
		String hall = site(ServiceSiteKind.SERVICE_HALL, this.community);
		String centre = site(ServiceSiteKind.PARTY_MASS_CENTER, this.community);
		String elsewhere = site(ServiceSiteKind.SERVICE_HALL, this.other);
		for (String site : List.of(hall, hall, hall, centre, elsewhere)) {
			add(new WindowRow(Ids.next(), "综合窗口", site));
		}

		assertThat(measured("{count: SERVICE_WINDOWS}", this.community)).isEqualTo(3);
	}

	@Test
	void measuresTheShareOfSitesBroughtUpToStandard() {
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community, LONG_AGO);
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community, today());
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community, tomorrow());
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.community);
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.other, LONG_AGO);
		site(ServiceSiteKind.WARM_STATION, this.community, LONG_AGO);

		assertThat(measured("{share: SITES_STANDARDISED, kind: PARTY_MASS_CENTER}", this.community)).isEqualTo(50);
	}

	@Test
	void measuresNoShareOfNothing() {
		site(ServiceSiteKind.PARTY_MASS_CENTER, this.other, LONG_AGO);

		assertThat(measured("{share: SITES_STANDARDISED, kind: PARTY_MASS_CENTER}", this.community)).isNull();
	}

	private String site(ServiceSiteKind kind, Place place) {
		return site(kind, place, null);
	}

	private String site(ServiceSiteKind kind, Place place, @Nullable LocalDate standardisedOn,
			SiteEquipment... equipment) {
		String id = Ids.next();
		add(new SiteRow(id, this.here.code("S"), "试验阵地", kind, place.id(), place.path(), null, standardisedOn, false,
				List.of(equipment), true, null));
		return id;
	}

}
