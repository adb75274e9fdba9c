package org.linli.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.graphql.PageRequest;
import org.linli.graphql.PageSource;
import org.linli.graphql.Position;
import org.linli.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * Registers the look-ups of members by what they belong to.
 */
@Component
class PartyLoaders {

	PartyLoaders(Loaders loaders, PartyMemberGraph members) {
		loaders.registerPages("membersInGrid", new Members(members::inGrids, members::inGridsCounts));
		loaders.registerPages("membersLivingIn", new Members(members::livingIn, members::livingInCounts));
		loaders.registerPages("membersOf", new Members(members::of, members::ofCounts));
	}

	/** Members by what they belong to. */
	private record Members(Rows rows,
			BiFunction<Scope, Collection<String>, Map<String, Integer>> totals) implements PageSource<PartyMember> {

		@Override
		public Map<String, List<PartyMember>> rows(GraphQLContext context, Collection<String> parents,
				@Nullable Object filter, PageRequest page) {
			return this.rows.find(Viewer.scope(context), parents, page);
		}

		@Override
		public Map<String, Integer> totals(GraphQLContext context, Collection<String> parents, @Nullable Object filter,
				PageRequest page) {
			return this.totals.apply(Viewer.scope(context), parents);
		}

		@Override
		public Position position(PartyMember member) {
			return Position.of(member.code());
		}

	}

	/** Finds the members of a page of parents. */
	@FunctionalInterface
	private interface Rows {

		Map<String, List<PartyMember>> find(Scope scope, Collection<String> parents, PageRequest page);

	}

}
