package org.linli.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.partnership.OfferKind;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ServiceItemRow;
import org.linli.talent.ProvidesRow;
import org.linli.talent.SkillRow;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteRow;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;
import org.linli.testing.Neighbourhood.Thing;

/**
 * Adds what teams, service sites and organisations provide to a neighbourhood.
 *
 * @param here the neighbourhood
 */
record Supplies(Neighbourhood here) {

	/** A skill that no volunteer may have. */
	Thing professional(String label) {
		Thing skill = new Thing(Ids.next(), this.here.code("s"), label, "");
		this.here.batch()
			.add(new SkillRow(skill.id(), skill.code(), label, "skill " + label, List.of(), List.of(), List.of(), false,
					true));
		return skill;
	}

	Thing team(String name, Place at, Thing skill, int level) {
		Thing team = new Thing(Ids.next(), this.here.code("TM"), name, at.path());
		this.here.batch()
			.add(new TeamRow(team.id(), team.code(), name, TeamKind.VOLUNTEER, at.id(), at.path(), true, null,
					List.of(new ProvidesRow(skill.id(), level))));
		return team;
	}

	Thing site(String name, Place at) {
		Thing site = new Thing(Ids.next(), this.here.code("S"), name, at.path());
		this.here.batch()
			.add(new SiteRow(site.id(), site.code(), name, ServiceSiteKind.CANTEEN, at.id(), at.path(), null, null,
					false, List.of(), true, null));
		return site;
	}

	/** An entry in the catalogue of a site or an organisation. */
	Thing item(String name, Thing provider, Thing skill, int level) {
		Thing item = new Thing(Ids.next(), this.here.code("I"), name, provider.path());
		this.here.batch()
			.add(new ServiceItemRow(item.id(), item.code(), name, provider.id(), null, List.of(), null, null,
					List.of(new ProvidesRow(skill.id(), level)), provider.path(), null));
		return item;
	}

	/** An offer that holds since long ago. */
	Thing offer(String title, Thing organization, @Nullable Place place, Thing skill, int level) {
		return offer(title, OfferKind.SERVICE, organization, place, skill, level, -1000, null);
	}

	/** An offer; days count from today. */
	Thing offer(String title, OfferKind kind, Thing organization, @Nullable Place place, Thing skill, int level,
			int since, @Nullable Integer until) {
		String path = (place != null) ? place.path() : organization.path();
		Thing offer = new Thing(Ids.next(), this.here.code("OF"), title, path);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.here.batch()
			.add(new OfferRow(offer.id(), offer.code(), title, kind, null, null, organization.id(),
					(place != null) ? place.id() : null, path, today.plusDays(since),
					(until != null) ? today.plusDays(until) : null, List.of(new ProvidesRow(skill.id(), level))));
		return offer;
	}

}
