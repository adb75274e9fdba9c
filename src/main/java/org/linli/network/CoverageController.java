package org.linli.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Loaders;
import org.linli.security.Viewer;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CoverageController {

	private static final Comparator<CoverageGap> WORST_FIRST = Comparator.comparingInt(CoverageGap::total)
		.thenComparing(Comparator.comparingInt(CoverageGap::needs).reversed());

	private final DemandGraph demands;

	private final CoverageGraph coverage;

	private final Within within;

	CoverageController(DemandGraph demands, CoverageGraph coverage, Within within, Loaders loaders) {
		this.demands = demands;
		this.coverage = coverage;
		this.within = within;
		loaders.<Asked, List<SkillSupply>>register("scarceSkills", this::scarce);
	}

	@QueryMapping
	List<CoverageGap> coverageGaps(@Argument String within, @Argument @Nullable String skill, @Argument int atMost,
			@Argument int first, @ContextValue Scope scope, @ContextValue Scope engagements) {
		Scope part = this.within.narrow(scope, within);
		List<Demand> asked = (skill != null) ? this.demands.ofSkill(part, skill) : this.demands.ofNeeds(part);
		Map<String, String> codes = asked.stream()
			.collect(Collectors.toMap(Demand::community, Demand::code, (one, same) -> one));
		return this.coverage.supply(part, engagements, asked)
			.stream()
			.filter((gap) -> gap.total() <= atMost)
			.sorted(WORST_FIRST.thenComparing((gap) -> codes.getOrDefault(gap.community(), ""))
				.thenComparing((gap) -> gap.skill().code()))
			.limit(first)
			.toList();
	}

	@SchemaMapping
	CompletableFuture<Territory> community(CoverageGap gap, DataLoader<String, Territory> places) {
		return places.load(gap.community());
	}

	@SchemaMapping(typeName = "Community", field = "scarceSkills")
	CompletableFuture<List<SkillSupply>> ofCommunity(Territory community, @Argument int first,
			DataLoader<Asked, List<SkillSupply>> scarceSkills) {
		return scarceSkills.load(new Asked(community.id(), first));
	}

	@SchemaMapping(typeName = "Grid", field = "scarceSkills")
	CompletableFuture<List<SkillSupply>> ofGrid(Territory grid, @Argument int first,
			DataLoader<Asked, List<SkillSupply>> scarceSkills) {
		return scarceSkills.load(new Asked(grid.id(), first));
	}

	private Map<Asked, List<SkillSupply>> scarce(Set<Asked> keys, GraphQLContext context) {
		Map<Asked, List<SkillSupply>> found = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(Asked::first)).forEach((first, group) -> {
			Map<String, List<SkillSupply>> scarce = this.coverage.scarce(Viewer.scope(context),
					group.stream().map(Asked::place).toList(), first);
			group.forEach((key) -> found.put(key, scarce.getOrDefault(key.place(), List.of())));
		});
		return found;
	}

	/** How many skills of a place one field of the document asks for. */
	record Asked(String place, int first) {
	}

}
