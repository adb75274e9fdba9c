package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.organization.OrganizationKind;
import org.linli.partnership.AgreementKind;
import org.linli.partnership.ProgrammeKind;
import org.linli.people.Employment;
import org.linli.people.Role;
import org.linli.roster.Roster;
import org.linli.talent.TeamKind;
import org.linli.territory.TerritoryKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How far a region is filled up: the {@code generator.yaml} of its folder, where each
 * number is explained. What is left out is not filled up.
 *
 * @param seed start of its random sequence
 * @param place key of the place that is filled up
 * @param places how its communities are divided
 * @param party the party in its communities
 * @param staff those who work for its communities
 * @param posts roles of which a document says no more than that they are held
 * @param neighbours residents who do something for their neighbours
 * @param dualReport who reported in
 * @param partTimeGridWorkers sent by partner companies
 * @param volunteers its registered volunteers
 * @param talents its register of talents
 * @param teams teams with their members
 * @param households households that are there whether or not anybody of them is known
 * @param enterprises organisations beside those of the rosters
 * @param brands brands beside those of the rosters
 * @param accounts where the accounts of the demonstration work
 */
record RegionSettings(long seed, String place, List<Places> places, @Nullable Party party, @Nullable Staff staff,
		List<Post> posts, @Nullable Neighbourly neighbours, @Nullable Reporting dualReport,
		@Nullable Parts partTimeGridWorkers, List<Volunteering> volunteers, @Nullable Talents talents,
		List<Teams> teams, List<Households> households, List<Enterprises> enterprises, List<Brands> brands,
		@Nullable Accounts accounts) {

	RegionSettings {
		places = Objects.requireNonNullElse(places, List.of());
		posts = Objects.requireNonNullElse(posts, List.of());
		volunteers = Objects.requireNonNullElse(volunteers, List.of());
		teams = Objects.requireNonNullElse(teams, List.of());
		households = Objects.requireNonNullElse(households, List.of());
		enterprises = Objects.requireNonNullElse(enterprises, List.of());
		brands = Objects.requireNonNullElse(brands, List.of());
	}

	/** Reads the text of the file; an unknown setting or a missing number is an error. */
	static RegionSettings of(String yaml) {
		return YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build()
			.readValue(yaml, RegionSettings.class);
	}

	RegionSettings withSeed(long other) {
		return new RegionSettings(other, this.place, this.places, this.party, this.staff, this.posts, this.neighbours,
				this.dualReport, this.partTimeGridWorkers, this.volunteers, this.talents, this.teams, this.households,
				this.enterprises, this.brands, this.accounts);
	}

	/**
	 * So many in all, and how many there may be in each of the parts over which they lie.
	 */
	record Parts(int count, int from, int to) {
	}

	/** From and to, both included. */
	record Range(int from, int to) {
	}

	/**
	 * How communities are divided: all of the region, or those below some places. Where
	 * there are no grids the buildings stand in compounds; where there are no units the
	 * building is the last part.
	 */
	record Places(@Nullable List<String> within, @Nullable Parts grids, @Nullable Parts compounds,
			@Nullable Parts buildings, @Nullable Parts units, @Nullable Range householdsPerGrid) {
	}

	/** The party in the communities, its branches on grids, compounds and households. */
	record Party(@Nullable Parts members, @Nullable List<String> membersWithin, @Nullable BranchMembers branchMembers,
			@Nullable Integer gridGroups, @Nullable Boolean groupsCoverAllGrids, List<Branches> gridBranches,
			@Nullable Integer temporaryCompoundBranches, @Nullable Integer keyHouseholds) {

		static final Party NONE = new Party(null, null, null, null, null, List.of(), null, null);

		Party {
			gridBranches = Objects.requireNonNullElse(gridBranches, List.of());
		}

	}

	/**
	 * Members of the branches that the rosters name at a place: those of enterprises live
	 * elsewhere.
	 */
	record BranchMembers(String at, int count, int inEnterprises) {
	}

	/** Branches on grids below some places, or anywhere. */
	record Branches(@Nullable List<String> within, int count) {
	}

	/** Those who work for the communities. */
	record Staff(@Nullable Parts committeeCadres, @Nullable Parts fullTimeSocialWorkers,
			@Nullable Certification certification, @Nullable Integer gridLeaders, @Nullable Parts compoundManagers,
			@Nullable Parts gridWorkers, @Nullable Integer linkedLeaders, @Nullable Parts legalLiterates,
			@Nullable Boolean crossPosts) {

		static final Staff NONE = new Staff(null, null, null, null, null, null, null, null, null);

	}

	/**
	 * Certificates of the social workers: how many hold one, how many of them gained it
	 * in the year, and how many certified ones left in the middle of the year and were
	 * replaced.
	 */
	record Certification(int year, int certified, int gained, int left) {
	}

	/**
	 * Roles that each of so many persons holds together, at a place or at each of its
	 * communities or grids.
	 */
	record Post(List<Role> roles, String at, int count, Employment employment, @Nullable TerritoryKind every) {
	}

	/** Residents who do something for their neighbours. */
	record Neighbourly(@Nullable Integer buildingHeads, @Nullable Integer unitHeads, @Nullable Mediators mediators) {

		static final Neighbourly NONE = new Neighbourly(null, null, null);

	}

	/** Mediators and where they come from; the three parts add up to the count. */
	record Mediators(int count, int fromMembers, int fromGridWorkers, int fromResidents) {

		Mediators {
			if (fromMembers + fromGridWorkers + fromResidents != count) {
				throw new IllegalArgumentException("The mediators' parts do not add up to " + count);
			}
		}

	}

	/**
	 * Party organisations of invented work units that reported in, and their members.
	 * Units that the rosters lack are invented at a place.
	 */
	record Reporting(int unitPartyOrganizations, @Nullable String inventedAt, int members, int notReporting,
			double shareDeclaringSkills, double shareReportingToHomeCommunity) {
	}

	/** Registered volunteers: at a place or anywhere, with accounts or without. */
	record Volunteering(int count, @Nullable String at, int minors, @Nullable String points, @Nullable String timeBank,
			@Nullable Integer timeBankVolunteers, @Nullable Double shareWithSkills) {
	}

	/** Registered talents and the shares of those who cannot be matched. */
	record Talents(String pool, String name, int count, double shareWithoutConsent, double shareWithdrawnConsent) {
	}

	/**
	 * Teams with members: those of the rosters with these keys, or invented ones that are
	 * named by community, number and suffix.
	 */
	record Teams(@Nullable List<String> keys, @Nullable Invented invented, Parts members, TeamSource from,
			@Nullable Boolean volunteers, @Nullable Boolean sponsored) {
	}

	/**
	 * So many teams of a kind, spread over the communities. What they provide is one of
	 * these sets of skills after the other.
	 */
	record Invented(TeamKind kind, int count, String suffix, @Nullable List<List<Roster.Provided>> skills) {

		List<Roster.Provided> provided(int number) {
			return (this.skills != null) ? this.skills.get(number % this.skills.size()) : List.of();
		}

	}

	/** Households of a place, and those who live in them where that is known. */
	record Households(@Nullable String at, int count, @Nullable Integer residents, @Nullable Integer elders) {
	}

	/** Invented organisations at a place or anywhere, some of them with an agreement. */
	record Enterprises(@Nullable String at, OrganizationKind kind, int count, @Nullable AgreementKind agreement,
			@Nullable LocalDate since) {
	}

	/**
	 * Brands of a kind, spread over the communities; so many of the rosters are not
	 * counted, since they stand elsewhere.
	 */
	record Brands(ProgrammeKind kind, int count, int elsewhere, String suffix) {
	}

	/** Where the accounts of the demonstration work, and for which organisation. */
	record Accounts(String community, String liaisonOf) {
	}

}
