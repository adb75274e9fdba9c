package org.linli.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * The web of all that a viewer sees and that holds today, one step at a time. A step that
 * leads from a thing into more relations of its kind and direction than can be followed
 * leads into a crowd and is not followed; what the viewer does not see does not count.
 */
@Component
class Web {

	private final StandingGraph standing;

	private final Bounds bounds;

	/** What leads on, by the labels of the things from which it leads. */
	private final List<Source> sources;

	Web(StandingGraph standing, PlaceStepsGraph places, PartnerStepsGraph partners, PeopleStepsGraph people,
			SupplyStepsGraph supply, Bounds bounds) {
		this.standing = standing;
		this.bounds = bounds;
		this.sources = List.of(new Source(Set.of("Territory"), places::tree),
				new Source(Set.of("Territory"), places::life),
				new Source(Set.of("Organization"), partners::organizations),
				new Source(Set.of("PartyOrg", "Team"), partners::partyOrgs),
				new Source(Set.of("Person", "PartyMember"), people::people),
				new Source(Set.of("Skill", "Need"), people::skills),
				new Source(Set.of("Agreement", "Programme", "Offer", "ServiceItem", "ServiceSite"), supply::supply));
	}

	/** Those of some things that are part of it, by id. */
	Map<String, Thing> standing(Scope scope, Collection<String> ids) {
		return this.standing.standing(scope, ids);
	}

	/**
	 * Where one gets to from some things, in one statement for each kind of them, two for
	 * places.
	 * @param among ids of the only things to which steps are wanted; null for all
	 */
	Reached from(Scope scope, Collection<Thing> things, @Nullable Set<String> among) {
		List<Step> steps = new ArrayList<>();
		for (Source source : this.sources) {
			List<String> ids = things.stream()
				.filter((thing) -> source.labels().contains(thing.label()))
				.map(Thing::id)
				.toList();
			if (!ids.isEmpty() && steps.size() <= this.bounds.most()) {
				steps.addAll(source.steps().apply(scope, new Expansion(ids, among, this.bounds)));
			}
		}
		boolean tooMany = steps.size() > this.bounds.most();
		boolean crowded = steps.removeIf(Step::leadsIntoACrowd);
		return new Reached(steps, crowded, tooMany);
	}

	Bounds bounds() {
		return this.bounds;
	}

	private record Source(Set<String> labels, BiFunction<Scope, Expansion, List<Step>> steps) {
	}

}
