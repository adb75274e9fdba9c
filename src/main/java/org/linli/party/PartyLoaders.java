package org.linli.party;

import org.linli.graphql.Loaders;
import org.linli.graphql.Position;
import org.linli.territory.PagesOf;

import org.springframework.stereotype.Component;

/**
 * Registers the look-ups of members by what they belong to.
 */
@Component
class PartyLoaders {

	PartyLoaders(Loaders loaders, PartyMemberGraph members) {
		loaders.registerPages("membersInGrid", PagesOf.all(members::inGrids, members::inGridsCounts),
				PartyLoaders::position);
		loaders.registerPages("membersLivingIn", PagesOf.all(members::livingIn, members::livingInCounts),
				PartyLoaders::position);
		loaders.registerPages("membersOf", PagesOf.all(members::of, members::ofCounts), PartyLoaders::position);
	}

	private static Position position(PartyMember member) {
		return Position.of(member.code());
	}

}
