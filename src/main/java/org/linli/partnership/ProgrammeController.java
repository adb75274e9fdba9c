package org.linli.partnership;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.ExternalCode;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.territory.Places;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProgrammeController {

	private final ProgrammeGraph programmes;

	private final Within within;

	ProgrammeController(ProgrammeGraph programmes, Within within) {
		this.programmes = programmes;
		this.within = within;
	}

	@QueryMapping
	Page<Programme> programmes(@Argument @Nullable String within, @Argument @Nullable ProgrammeKind kind,
			PageRequest page, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(engagements, within);
		return page.page(this.programmes.page(part, kind, page),
				(one) -> Position.of(Territory.scopePath(one.path()), one.code()),
				() -> this.programmes.count(part, kind, page));
	}

	@SchemaMapping
	CompletableFuture<@Nullable Territory> place(Programme programme, DataLoader<String, Territory> places) {
		return Places.deepest(places, programme.path());
	}

	@BatchMapping
	Map<Programme, List<Organization>> organizations(List<Programme> programmes, @ContextValue Scope engagements) {
		return Spread.lists(programmes, Programme::id, (ids) -> this.programmes.organizations(engagements, ids));
	}

	@BatchMapping
	Map<Programme, List<Organization>> leading(List<Programme> programmes, @ContextValue Scope engagements) {
		return Spread.lists(programmes, Programme::id, (ids) -> this.programmes.responsible(engagements, ids, true));
	}

	@BatchMapping
	Map<Programme, List<Organization>> responsible(List<Programme> programmes, @ContextValue Scope engagements) {
		return Spread.lists(programmes, Programme::id, (ids) -> this.programmes.responsible(engagements, ids, false));
	}

	@SchemaMapping
	CompletableFuture<List<ExternalCode>> externalCodes(Programme programme,
			DataLoader<String, List<ExternalCode>> externalCodes) {
		return externalCodes.load(programme.id());
	}

}
