package org.linli.need;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
import org.linli.need.NeedInputs.ConfirmNeedSkillsInput;
import org.linli.need.NeedInputs.ConfirmNeedSkillsPayload;
import org.linli.need.NeedInputs.SubmitNeedInput;
import org.linli.need.NeedInputs.SubmitNeedPayload;
import org.linli.security.Viewer;
import org.linli.territory.Places;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class NeedController {

	private final NeedGraph graph;

	private final Needs needs;

	private final Within within;

	NeedController(NeedGraph graph, Needs needs, Within within) {
		this.graph = graph;
		this.needs = needs;
		this.within = within;
	}

	@QueryMapping
	@Nullable Need need(@Argument String no, @ContextValue Scope scope) {
		return this.graph.byNo(scope, no);
	}

	@QueryMapping
	Page<Need> needs(@Argument @Nullable String within, PageRequest page, @ContextValue Scope scope) {
		Scope part = this.within.narrow(scope, within);
		return page.page(this.graph.page(part, page),
				(need) -> Position.of(Territory.scopePath(need.path()), need.no()), () -> this.graph.count(part));
	}

	@MutationMapping
	SubmitNeedPayload submitNeed(@Argument SubmitNeedInput input, @ContextValue Viewer viewer) {
		return this.needs.submit(viewer, input);
	}

	@MutationMapping
	ConfirmNeedSkillsPayload confirmNeedSkills(@Argument ConfirmNeedSkillsInput input, @ContextValue Viewer viewer) {
		return this.needs.confirmSkills(viewer, input);
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> place(Need need, DataLoader<String, Territory> places) {
		return Places.one(places, need.place());
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> community(Need need, DataLoader<String, Territory> places) {
		return Places.ofKind(places, need.path(), TerritoryKind.COMMUNITY);
	}

	@BatchMapping
	Map<Need, List<NeededSkill>> skills(List<Need> needs, @ContextValue Scope scope) {
		return Spread.lists(needs, Need::id, (ids) -> this.graph.skills(scope, ids));
	}

}
