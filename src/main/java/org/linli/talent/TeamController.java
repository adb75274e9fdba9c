package org.linli.talent;

import java.util.List;

import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.ExternalCode;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.territory.Places;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class TeamController {

	private final TeamGraph teams;

	private final Within within;

	TeamController(TeamGraph teams, Within within) {
		this.teams = teams;
		this.within = within;
	}

	@QueryMapping
	Page<Team> teams(@Argument @Nullable String within, @Argument @Nullable TeamKind kind, PageRequest page,
			@ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		return page.page(this.teams.page(part, kind, page),
				(team) -> Position.of(Territory.scopePath(team.path()), team.code()),
				() -> this.teams.count(part, kind, page));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> territory(Team team, DataLoader<String, Territory> places) {
		return Places.deepest(places, team.path());
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Team team,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(team.id());
	}

}
