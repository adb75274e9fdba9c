package org.linli.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.graph.GraphRow;
import org.linli.need.NeedKind;
import org.linli.need.NeedRow;
import org.linli.partnership.OfferKind;
import org.linli.partnership.OfferRow;
import org.linli.talent.ProvidesRow;
import org.linli.partnership.ServiceCategory;
import org.linli.partnership.ServiceItemRow;
import org.linli.partnership.TargetGroup;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.people.RoleRow;
import org.linli.security.GrantRole;
import org.linli.security.Purpose;
import org.linli.talent.TeamKind;
import org.linli.talent.TeamMembershipRow;
import org.linli.talent.TeamRow;
import org.linli.territory.ServiceSiteKind;
import org.linli.territory.SiteEquipment;
import org.linli.territory.SiteRow;
import org.linli.territory.WindowRow;
import org.linli.testing.Chance;

import static org.linli.testing.Neighbourhood.LONG_AGO;

/**
 * Adds roles, needs, teams, what is offered, and grants to a county.
 */
final class RandomAffairs {

	/** So many of those that were made first have a number. */
	private static final int FIRST = 60;

	private final Sketch sketch;

	private final Chance chance;

	private final List<Thing> skills;

	RandomAffairs(Sketch sketch, List<Thing> skills) {
		this.sketch = sketch;
		this.chance = sketch.chance();
		this.skills = skills;
	}

	/** Roles at places and in organisations. */
	void addRoles(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Thing holder = this.sketch.anyThing("Person");
			Thing organization = this.sketch.anyThing("Organization");
			Place place = this.sketch.anyPlace(room.offices());
			if (organization != null && organization.place() != null && room.offices().test(organization.place())
					&& this.chance.of(30)) {
				role(holder, organization.id(), organization.place());
			}
			else if (place != null) {
				role(holder, place.id(), place);
			}
		}
	}

	void role(@Nullable Thing holder, String at, Place place) {
		Thing agreement = this.chance.oneOrNone(this.sketch.county().of("Agreement"), 50);
		role(holder, at, place, agreement, this.sketch.until());
	}

	/** A role that is held under an agreement. */
	void role(@Nullable Thing holder, String at, Place place, @Nullable Thing agreement, @Nullable LocalDate until) {
		if (holder == null) {
			return;
		}
		Thing role = this.sketch.thing("RoleAssignment", place);
		Thing employer = this.chance.oneOrNone(this.sketch.county().of("Organization"), 50);
		this.sketch.batch()
			.add(new RoleRow(role.id(), role.code(), this.chance.one(Role.values()), holder.id(), at, place.path(),
					this.sketch.since(), until, this.chance.one(Employment.values()), this.sketch.idOf(employer),
					this.sketch.idOf(agreement)));
		this.sketch.link("HOLDS", holder.id(), role.id());
	}

	void addNeeds(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Place place = this.sketch.anyPlace(room.homes());
			if (place != null) {
				Map<String, Integer> skills = new HashMap<>();
				this.chance.some(this.skills, 30).forEach((skill) -> skills.put(skill.id(), this.chance.between(1, 4)));
				need(place, skills);
			}
		}
	}

	Thing need(Place place, Map<String, Integer> skills) {
		Thing need = this.sketch.thing("Need", place);
		this.sketch.batch()
			.add(new NeedRow(need.id(), need.code(), "帮忙" + need.code(), this.chance.one(NeedKind.values()), place.id(),
					place.path(), OffsetDateTime.of(2024, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC), skills));
		return need;
	}

	void addTeams(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Place place = this.sketch.anyPlace((one) -> room.offices().test(one) && !one.hidden());
			if (place != null) {
				team(place);
			}
		}
	}

	/** A team of some people, wherever they live, which somebody may have set up. */
	Thing team(Place place) {
		Thing team = this.sketch.thing("Team", place);
		Thing sponsor = this.chance.oneOrNone(this.sketch.county().of("PartyOrganization"), 30);
		this.sketch.batch()
			.add(new TeamRow(team.id(), team.code(), "队伍" + team.code(), this.chance.one(TeamKind.values()), place.id(),
					place.path(), true, this.sketch.idOf(sponsor), provides()));
		this.chance.some(this.sketch.county().of("Person"), 30)
			.forEach((person) -> join(person, team, place, this.chance.of(30), this.sketch.until()));
		return team;
	}

	/** Somebody joins a team. */
	void join(Thing person, Thing team, Place place, boolean leads, @Nullable LocalDate until) {
		Thing membership = this.sketch.thing("TeamMembership", place);
		this.sketch.batch()
			.add(new TeamMembershipRow(membership.id(), membership.code(), person.id(), team.id(), place.path(), leads,
					this.sketch.since(), until));
		this.sketch.link("JOINED", person.id(), membership.id());
	}

	/**
	 * Offers and catalogues of some organisations, and sites that offer something.
	 * @param providers the organisations
	 */
	void addSupply(List<Thing> providers, Room room) {
		for (Thing provider : providers) {
			Place place = this.sketch.anyPlace((one) -> room.offices().test(one) && !one.hidden());
			if (place != null) {
				offer(provider, place);
				item(provider, place);
				Thing site = site(place);
				item(site, place);
			}
		}
	}

	private void offer(Thing provider, Place place) {
		Thing offer = this.sketch.thing("Offer", place);
		this.sketch.batch()
			.add(new OfferRow(offer.id(), offer.code(), "供给" + offer.code(), this.chance.one(OfferKind.values()),
					this.chance.of(50) ? 10 : null, "场", provider.id(), this.chance.of(80) ? place.id() : null,
					place.path(), this.sketch.since(), this.sketch.until(), provides()));
	}

	private void item(Thing provider, Place place) {
		Thing item = this.sketch.thing("ServiceItem", place);
		this.sketch.batch()
			.add(new ServiceItemRow(item.id(), item.code(), "服务" + item.code(), provider.id(),
					this.chance.one(ServiceCategory.values()), List.of(this.chance.one(TargetGroup.values())), null,
					null, provides(), place.path(), null));
	}

	private Thing site(Place place) {
		Thing host = this.chance.oneOrNone(this.sketch.county().of("ServiceSite"), 30);
		Thing site = this.sketch.thing("ServiceSite", place);
		String honour = this.sketch.id();
		this.sketch.batch()
			.add(new SiteRow(site.id(), site.code(), "驿站" + site.code(), this.chance.one(ServiceSiteKind.values()),
					place.id(), place.path(), this.sketch.idOf(host), this.chance.of(50) ? LONG_AGO : null,
					this.chance.of(50), List.of(this.chance.one(SiteEquipment.values())), true, null))
			.add(new WindowRow(this.sketch.id(), "窗口", site.id()))
			// Of the site alone: titles of communities are open, as their names are.
			.entity("Honour", honour, Map.of("title", "荣誉"))
			.relation("RECEIVED", site.id(), honour);
		return site;
	}

	private List<ProvidesRow> provides() {
		return this.chance.some(this.skills, 40)
			.stream()
			.map((skill) -> new ProvidesRow(skill.id(), this.chance.between(1, 5)))
			.toList();
	}

	void addGrants(int count, Room room) {
		for (int i = 0; i < count; i++) {
			Place place = this.sketch.anyPlace(room.grants());
			if (place != null) {
				grant(place, this.sketch.id());
			}
		}
	}

	/**
	 * A grant of an account.
	 * @param account id of the account: of a new one unless it is known
	 */
	void grant(Place place, String account) {
		Thing grant = this.sketch.thing("Grant", place);
		GrantRole role = this.chance.one(GrantRole.values());
		Thing organization = (role == GrantRole.ORGANISATION_LIAISON) ? this.sketch.anyThing("Organization") : null;
		String subject = "subject-" + grant.code();
		this.sketch.batch()
			.entity("Account", account, GraphRow.properties("issuer", "test", "subject", subject))
			.entity("Grant", grant.id(),
					GraphRow.properties("code", grant.code(), "subject", subject, "role", role.name(), "scopePath",
							place.path(), "purposes", List.of(Purpose.VISIT.name()), "since", LONG_AGO, "version", 0L,
							"organization", this.sketch.idOf(organization)))
			.relation("HAS_GRANT", account, grant.id())
			.relation("OVER", grant.id(), place.id())
			.relation("FOR", grant.id(), this.sketch.idOf(organization));
		this.sketch.link("HAS_GRANT", account, grant.id());
	}

	/** Numbers by which a file knows the first and some other things and places. */
	void addExternalCodes(List<String> ids) {
		Set<String> known = new LinkedHashSet<>(this.chance.some(ids, 30));
		known.addAll(ids.subList(0, Math.min(FIRST, ids.size())));
		for (String id : known) {
			this.sketch.batch().externalCode(id, this.sketch.county().mark(), id);
			this.sketch.link("IDENTIFIES", this.sketch.county().mark(), id);
		}
	}

}
