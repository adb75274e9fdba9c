package org.linli.matching;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Lang;
import org.linli.matching.MatchResult.Exclusion;
import org.linli.partnership.ReportIn;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MatchController {

	/** Who can help in two capacities is first asked in the one that is an obligation. */
	private static final List<SupplierKind> ALL = List.of(SupplierKind.IN_SERVICE_MEMBER, SupplierKind.RESIDENT,
			SupplierKind.TEAM, SupplierKind.SERVICE_SITE, SupplierKind.ORGANIZATION);

	private final Matching matching;

	private final Dispatch dispatch;

	private final Within within;

	private final Sentences sentences;

	MatchController(Matching matching, Dispatch dispatch, Within within, Sentences sentences) {
		this.matching = matching;
		this.dispatch = dispatch;
		this.within = within;
		this.sentences = sentences;
	}

	@QueryMapping
	MatchResult matches(@Argument String need, @Argument int first, @Argument @Nullable List<SupplierKind> kinds,
			@ContextValue Scope scope, @ContextValue Scope engagements) {
		return this.matching.look(scope, engagements, need, asked(kinds)).best(first);
	}

	@QueryMapping
	DispatchPlan planPreview(@Argument String within, @Argument int first, @Argument int load,
			@Argument @Nullable List<SupplierKind> kinds, @ContextValue Scope scope, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(scope, within);
		return this.dispatch.preview(part, scope, engagements, first, load, asked(kinds));
	}

	private static List<SupplierKind> asked(@Nullable List<SupplierKind> kinds) {
		return (kinds != null && !kinds.isEmpty()) ? ALL.stream().filter(kinds::contains).toList() : ALL;
	}

	/** Teams, sites and organisations are found by their ids, like everything. */
	@SchemaMapping
	CompletableFuture<Object> supplier(Match match, DataLoader<String, Object> nodes) {
		return switch (match.candidate()) {
			case Helper helper -> CompletableFuture.completedFuture(helper.supplier());
			case Supply supply -> nodes.load(supply.id());
		};
	}

	@SchemaMapping
	CompletableFuture<@Nullable ReportIn> reportIn(MemberCard card, DataLoader<String, Object> nodes) {
		return nodes.load(card.reportInId()).thenApply((node) -> (ReportIn) node);
	}

	@SchemaMapping(typeName = "MatchEvidence")
	String sentence(Evidence evidence, @Argument Lang lang) {
		return this.sentences.of(evidence, lang);
	}

	@SchemaMapping(typeName = "Exclusion")
	String message(Exclusion exclusion, @Argument Lang lang) {
		return this.sentences.of(exclusion, lang);
	}

}
