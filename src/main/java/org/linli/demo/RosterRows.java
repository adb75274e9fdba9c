package org.linli.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.organization.OrganizationRow;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ProgrammeRow;
import org.linli.partnership.ProvidesRow;
import org.linli.partnership.ServiceItemRow;
import org.linli.party.PartyOrgBasis;
import org.linli.party.PartyOrgRow;
import org.linli.roster.Roster;
import org.linli.talent.SkillRow;
import org.linli.talent.TeamRow;
import org.linli.territory.HonourRow;
import org.linli.territory.LevelRow;
import org.linli.territory.SiteRow;
import org.linli.territory.TerritoryRow;
import org.linli.territory.WindowRow;

/**
 * Puts the lines of the rosters into the graph as they are.
 */
final class RosterRows {

	private final Draft draft;

	private final Roster roster;

	private final Map<String, Roster.Place> lines = new HashMap<>();

	private final Map<String, Spot> spots = new LinkedHashMap<>();

	/** Paths of everything that has a key and a place. */
	private final Map<String, String> paths = new HashMap<>();

	RosterRows(Draft draft, Roster roster) {
		this.draft = draft;
		this.roster = roster;
	}

	/** Adds all lines and answers the places by key. */
	Map<String, Spot> add() {
		this.roster.levels()
			.forEach((level) -> this.draft.add(new LevelRow(level.region(), level.code(), level.kind(), level.rank(),
					level.labelZh(), level.labelEn(), level.open(), level.parents())));
		this.roster.territories().forEach((place) -> this.lines.put(place.key(), place));
		this.roster.territories().forEach((place) -> spot(place.key()));
		this.spots.values().forEach((spot) -> this.paths.put(spot.key(), spot.path()));
		this.roster.skills().forEach(this::skill);
		this.roster.organizations().forEach(this::organization);
		this.roster.sites().forEach(this::site);
		this.roster.windows()
			.forEach((window) -> this.draft.add(window.key(),
					new WindowRow(Draft.id(window.key()), window.name(), Draft.id(window.site()))));
		this.roster.honours()
			.forEach((honour) -> this.draft.add(honour.key(), new HonourRow(Draft.id(honour.key()), honour.title(),
					id(honour.awardedBy()), Draft.id(honour.territory()), id(honour.site()))));
		this.roster.partyOrgs().forEach(this::partyOrg);
		this.roster.programmes().forEach(this::programme);
		this.roster.teams().forEach(this::team);
		this.roster.agreements().forEach(this::agreement);
		this.roster.offers().forEach(this::offer);
		this.roster.serviceItems().forEach(this::serviceItem);
		return this.spots;
	}

	private Spot spot(String key) {
		Spot known = this.spots.get(key);
		if (known != null) {
			return known;
		}
		Roster.Place place = Objects.requireNonNull(this.lines.get(key), key);
		Spot parent = (place.parent() != null) ? spot(place.parent()) : null;
		String id = Draft.id(key);
		Spot spot = new Spot(key, id, place.name(), ((parent != null) ? parent.path() : "") + id + "/");
		boolean open = this.roster.levels()
			.stream()
			.anyMatch((level) -> level.region().equals(place.region()) && level.code().equals(place.level())
					&& level.open());
		this.draft.add(key,
				new TerritoryRow(id, this.draft.code("T"), place.name(), LevelRow.key(place.region(), place.level()),
						(parent != null) ? parent.id() : null, spot.path(), open, place.synthetic(),
						place.householdCount(), null));
		this.spots.put(key, spot);
		return spot;
	}

	private void skill(Roster.Skill skill) {
		this.draft.add(new SkillRow(Draft.id(skill.code()), skill.code(), skill.labelZh(), skill.labelEn(),
				skill.aliasesZh(), skill.aliasesEn(), ids(skill.broader()), skill.certifiable()));
	}

	private void organization(Roster.Organization line) {
		this.draft.add(line.key(), new OrganizationRow(Draft.id(line.key()), this.draft.code("O"), line.name(),
				line.kind(), Draft.id(line.territory()), at(line.key(), line.territory()), line.synthetic()));
	}

	private void site(Roster.Site site) {
		this.draft.add(site.key(),
				new SiteRow(Draft.id(site.key()), this.draft.code("S"), site.name(), site.kind(),
						Draft.id(site.territory()), at(site.key(), site.territory()), id(site.host()),
						site.standardisedOn(), site.open24h(), site.equipment(), site.synthetic(), site.note()));
	}

	private void partyOrg(Roster.PartyOrg line) {
		// What is built on a work unit works at a place, but is not built on it.
		boolean onPlace = line.basis() == PartyOrgBasis.TERRITORY || line.basis() == PartyOrgBasis.COMPOUND;
		this.draft.add(line.key(),
				new PartyOrgRow(Draft.id(line.key()), this.draft.code("PO"), line.name(), line.level(), line.basis(),
						at(line.key(), line.territory()), id(line.organization()),
						onPlace ? ids(List.of(line.territory())) : List.of(), id(line.parent()), line.synthetic()));
	}

	private void programme(Roster.Programme line) {
		List<String> owners = ids(line.owners());
		String id = Draft.id(line.key());
		this.draft.add(line.key(), new ProgrammeRow(id, this.draft.code("PG"), line.name(), line.kind(),
				owners.getFirst(), at(line.key(), line.siteOrPlace()), line.synthetic()));
		owners.stream().skip(1).forEach((owner) -> this.draft.add(new FurtherOwner(owner, id)));
	}

	private void team(Roster.Team team) {
		this.draft.add(team.key(), new TeamRow(Draft.id(team.key()), this.draft.code("TM"), team.name(), team.kind(),
				Draft.id(team.territory()), at(team.key(), team.territory()), team.synthetic()));
	}

	private void agreement(Roster.Agreement line) {
		// It holds at the place that is a party, or else where the last party is.
		String place = line.parties()
			.stream()
			.filter(this.spots::containsKey)
			.findFirst()
			.orElseGet(() -> line.parties().getLast());
		this.draft.add(line.key(),
				new AgreementRow(Draft.id(line.key()), this.draft.code("A"), line.title(), line.kind(), line.status(),
						line.signedOn(), line.since(), line.until(), ids(line.parties()), ids(line.produced()),
						at(line.key(), place), line.synthetic(), line.note()));
	}

	private void offer(Roster.Offer offer) {
		String place = offer.place();
		this.draft.add(offer.key(),
				new OfferRow(Draft.id(offer.key()), this.draft.code("OF"), offer.title(), offer.kind(),
						offer.quantity(), offer.quantityUnit(), Draft.id(offer.organization()), id(place),
						at(offer.key(), (place != null) ? place : offer.organization()), offer.since(), offer.until(),
						provided(offer.skills())));
	}

	private void serviceItem(Roster.ServiceItem item) {
		this.draft.add(item.key(),
				new ServiceItemRow(Draft.id(item.key()), this.draft.code("SI"), item.name(), Draft.id(item.provider()),
						item.category(), item.targetGroups(), item.fee(), item.procedure(), provided(item.skills()),
						at(item.key(), item.provider()), item.note()));
	}

	/** The path of where a thing is, remembered for what stands there in turn. */
	private String at(String key, String where) {
		String path = Objects.requireNonNull(this.paths.get(where), where);
		this.paths.put(key, path);
		return path;
	}

	private static List<ProvidesRow> provided(List<Roster.Provided> skills) {
		return skills.stream().map((skill) -> new ProvidesRow(Draft.id(skill.skill()), skill.level())).toList();
	}

	private static @Nullable String id(@Nullable String key) {
		return (key != null) ? Draft.id(key) : null;
	}

	private static List<String> ids(List<String> keys) {
		return keys.stream().map(Draft::id).toList();
	}

	/** One of several owners of a programme. */
	record FurtherOwner(String owner, String programme) implements GraphRow {

		@Override
		public void addTo(GraphBatch batch) {
			batch.relation("RUNS", this.owner, this.programme);
		}

	}

}
