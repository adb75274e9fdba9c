package org.linli.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.organization.ManagementRow;
import org.linli.organization.OrganizationRow;
import org.linli.partnership.AgreementRow;
import org.linli.partnership.OfferRow;
import org.linli.partnership.ProgrammeRow;
import org.linli.partnership.ReportInKind;
import org.linli.partnership.ReportInRow;
import org.linli.partnership.ResponsibilityRow;
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
 * Puts the lines of a roster into the graph as they are.
 */
final class RosterRows {

	private final Draft draft;

	private final World world;

	private final Roster roster;

	private final Map<String, Roster.Place> lines = new HashMap<>();

	RosterRows(Draft draft, Roster roster) {
		this.draft = draft;
		this.world = draft.world();
		this.roster = roster;
	}

	void add() {
		this.roster.levels().forEach((level) -> {
			this.world.add(level);
			this.draft.add(new LevelRow(level.region(), level.code(), level.kind(), level.rank(), level.labelZh(),
					level.labelEn(), level.open(), level.parents()));
		});
		this.roster.territories().forEach((place) -> this.lines.put(place.key(), place));
		this.roster.territories().forEach((place) -> spot(place.key()));
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
		this.roster.reports().forEach(this::report);
	}

	private Spot spot(String key) {
		if (this.world.hasSpot(key)) {
			return this.world.spot(key);
		}
		Roster.Place place = Objects.requireNonNull(this.lines.get(key), key);
		Spot parent = (place.parent() != null) ? spot(place.parent()) : null;
		String id = Draft.id(key);
		Spot spot = new Spot(key, id, place.name(), ((parent != null) ? parent.path() : "") + id + "/");
		this.draft.add(key,
				new TerritoryRow(id, this.draft.code("T"), place.name(), LevelRow.key(place.region(), place.level()),
						(parent != null) ? parent.id() : null, spot.path(), this.world.level(place).open(),
						place.synthetic(), place.householdCount(), null, place.management(), place.since()));
		this.world.add(spot);
		return spot;
	}

	private void skill(Roster.Skill skill) {
		this.draft.add(new SkillRow(Draft.id(skill.code()), skill.code(), skill.labelZh(), skill.labelEn(),
				skill.aliasesZh(), skill.aliasesEn(), ids(skill.broader()), skill.certifiable(), skill.professional()));
	}

	private void organization(Roster.Organization line) {
		String id = Draft.id(line.key());
		this.draft.add(line.key(), new OrganizationRow(id, this.draft.code("O"), line.name(), line.kind(),
				Draft.id(line.territory()), at(line.key(), line.territory()), line.synthetic(), id(line.parent())));
		ids(line.manages()).forEach((compound) -> this.draft.add(new ManagementRow(id, compound, false)));
		ids(line.guides()).forEach((compound) -> this.draft.add(new ManagementRow(id, compound, true)));
	}

	private void site(Roster.Site site) {
		this.draft.add(site.key(), new SiteRow(Draft.id(site.key()), this.draft.code("S"), site.name(), site.kind(),
				Draft.id(site.territory()), at(site.key(), site.territory()), id(site.host()), site.standardisedOn(),
				site.open24h(), site.equipment(), site.synthetic(), site.note(), site.upgradedOn()));
	}

	private void partyOrg(Roster.PartyOrg line) {
		// What is built on a work unit works at a place, but is not built on it.
		boolean onPlace = line.basis() == PartyOrgBasis.TERRITORY || line.basis() == PartyOrgBasis.COMPOUND;
		this.draft.add(line.key(),
				new PartyOrgRow(Draft.id(line.key()), this.draft.code("PO"), line.name(), line.level(), line.basis(),
						at(line.key(), line.territory()), id(line.organization()),
						onPlace ? ids(List.of(line.territory())) : List.of(), id(line.parent()), line.synthetic(),
						line.temporary(), line.functional()));
	}

	private void programme(Roster.Programme line) {
		List<String> owners = ids(line.owners());
		String id = Draft.id(line.key());
		this.draft.add(line.key(), new ProgrammeRow(id, this.draft.code("PG"), line.name(), line.kind(),
				owners.getFirst(), at(line.key(), line.siteOrPlace()), line.synthetic()));
		owners.stream().skip(1).forEach((owner) -> this.draft.add(new FurtherOwner(owner, id)));
		ids(line.lead()).forEach((leading) -> this.draft.add(new ResponsibilityRow(leading, id, true)));
		ids(line.responsible()).forEach((one) -> this.draft.add(new ResponsibilityRow(one, id, false)));
	}

	private void team(Roster.Team team) {
		this.draft.add(team.key(),
				new TeamRow(Draft.id(team.key()), this.draft.code("TM"), team.name(), team.kind(),
						Draft.id(team.territory()), at(team.key(), team.territory()), team.synthetic(),
						id(team.sponsor()), World.provided(team.skills())));
	}

	private void agreement(Roster.Agreement line) {
		// It holds at the place that is a party, or else where the last party is.
		String place = line.parties()
			.stream()
			.filter(this.world::hasSpot)
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
						World.provided(offer.skills())));
	}

	private void serviceItem(Roster.ServiceItem item) {
		this.draft.add(item.key(),
				new ServiceItemRow(Draft.id(item.key()), this.draft.code("SI"), item.name(), Draft.id(item.provider()),
						item.category(), item.targetGroups(), item.fee(), item.procedure(),
						World.provided(item.skills()), at(item.key(), item.provider()), item.note()));
	}

	private void report(Roster.Report line) {
		LocalDate filed = line.since().minusDays(3);
		Spot community = this.world.spot(line.community());
		this.draft.add(line.key(),
				new ReportInRow(Draft.id(line.key()), this.draft.code("RI"), ReportInKind.WORK_UNIT, line.status(),
						Draft.id(line.filer()), community.id(), community.path(), filed, line.since(), line.until()));
	}

	/** The path of where a thing is, remembered for what stands there in turn. */
	private String at(String key, String where) {
		return this.world.at(key, where);
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
