package org.linli.demo;

import java.time.LocalDate;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How far the demonstration is filled up: {@code graph-seed/generator.yaml}, where each
 * number is explained.
 */
record GeneratorSettings(long seed, LocalDate since, int grids, int gridLeaders, int gridWorkers, Headed buildings,
		Headed units, int compounds, int compoundManagers, int committeeCadres, int fullTimeSocialWorkers,
		int gridPartyGroups, int communityPartyMembers, Mediators mediators, Talents talents,
		int unitPartyOrganizations, InServiceMembers inServiceMembers, int partTimeGridWorkers, int volunteers,
		int timeBankVolunteers, Range householdsPerGrid, int extraResidents) {

	/** Places of a kind, and how many of them have a head. */
	record Headed(int count, int heads) {
	}

	/** Mediators and where they come from; the three parts add up to the count. */
	record Mediators(int count, int fromMembers, int fromGridWorkers, int fromResidents) {

		Mediators {
			if (fromMembers + fromGridWorkers + fromResidents != count) {
				throw new IllegalArgumentException("The mediators' parts do not add up to " + count);
			}
		}

	}

	/** Registered talents and the shares of those who cannot be matched. */
	record Talents(int count, double shareWithoutConsent, double shareWithdrawnConsent) {
	}

	/** Members of work units who reported in. */
	record InServiceMembers(int count, double shareDeclaringSkills, double shareReportingToHomeCommunity) {
	}

	/** From and to, both included. */
	record Range(int from, int to) {
	}

	/** Reads the text of the file; an unknown or missing setting is an error. */
	static GeneratorSettings of(String yaml) {
		YAMLMapper mapper = YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		return mapper.readValue(yaml, GeneratorSettings.class);
	}

	GeneratorSettings withSeed(long other) {
		return new GeneratorSettings(other, this.since, this.grids, this.gridLeaders, this.gridWorkers, this.buildings,
				this.units, this.compounds, this.compoundManagers, this.committeeCadres, this.fullTimeSocialWorkers,
				this.gridPartyGroups, this.communityPartyMembers, this.mediators, this.talents,
				this.unitPartyOrganizations, this.inServiceMembers, this.partTimeGridWorkers, this.volunteers,
				this.timeBankVolunteers, this.householdsPerGrid, this.extraResidents);
	}

	GeneratorSettings withExtraResidents(int extra) {
		return new GeneratorSettings(this.seed, this.since, this.grids, this.gridLeaders, this.gridWorkers,
				this.buildings, this.units, this.compounds, this.compoundManagers, this.committeeCadres,
				this.fullTimeSocialWorkers, this.gridPartyGroups, this.communityPartyMembers, this.mediators,
				this.talents, this.unitPartyOrganizations, this.inServiceMembers, this.partTimeGridWorkers,
				this.volunteers, this.timeBankVolunteers, this.householdsPerGrid, extra);
	}

}
