package org.linli.network;

import org.linli.talent.Skill;

/**
 * A skill that hardly anybody can bring to a community.
 *
 * @param community id of the community
 * @param skill the skill
 * @param level how well it has to be known, 1 to 5
 * @param needs how many open needs of the community ask for it
 * @param people how many residents and in-service members who reported in can
 * @param members how many of these people reported in as members
 * @param teams how many teams can
 * @param sites how many service sites can
 * @param organizations how many organisations can
 */
record CoverageGap(String community, Skill skill, int level, int needs, int people, SensitiveCount members, int teams,
		int sites, int organizations) {

	/** How many can in all. */
	public int total() {
		return this.people + this.teams + this.sites + this.organizations;
	}

}
