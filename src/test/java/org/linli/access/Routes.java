package org.linli.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.security.GrantRole;

/**
 * Short ways to the things of each type, found in the schema: by their ids, and by the
 * fields of others.
 */
final class Routes {

	private static final int LONGEST = 5;

	/** How many ways of one kind are kept: those that are open to the same roles. */
	private static final int ALIKE = 3;

	private final Sdl sdl;

	private final RandomCounty county;

	private final Arguments arguments;

	private final Map<String, List<Route>> byType = new HashMap<>();

	Routes(Sdl sdl, RandomCounty county) {
		this.sdl = sdl;
		this.county = county;
		this.arguments = Arguments.finding(sdl, county);
		List<Route> next = new ArrayList<>();
		next.add(keep(Route.at(sdl, sdl.query())));
		GraphQLObjectType mutation = sdl.mutation();
		if (mutation != null) {
			next.add(keep(Route.at(sdl, mutation)));
		}
		byId().forEach((route) -> next.add(keep(route)));
		for (int length = 1; length <= LONGEST && !next.isEmpty(); length++) {
			List<Route> longer = next.stream().flatMap(this::longer).toList();
			next.clear();
			longer.stream().filter(this::isOfUse).forEach((route) -> next.add(keep(route)));
		}
	}

	/** Ways to things of this type, the shortest first. */
	List<Route> to(GraphQLObjectType type) {
		return this.byType.getOrDefault(type.getName(), List.of());
	}

	private boolean isOfUse(Route route) {
		Set<GrantRole> roles = route.openTo();
		return to(route.end()).stream().filter((one) -> one.openTo().equals(roles)).count() < ALIKE;
	}

	private Route keep(Route route) {
		this.byType.computeIfAbsent(route.end().getName(), (type) -> new ArrayList<>()).add(route);
		return route;
	}

	private Stream<Route> longer(Route route) {
		return route.end().getFieldDefinitions().stream().filter((field) -> !isById(field)).flatMap((field) -> {
			List<GraphQLObjectType> possible = this.sdl.possible(Sdl.type(field));
			String text = possible.isEmpty() ? "" : this.arguments.of(route.end().getName(), field);
			return possible.stream().filter((type) -> !route.meets(type)).map((type) -> route.then(field, text, type));
		});
	}

	private static boolean isById(GraphQLFieldDefinition field) {
		return field.getName().equals("node") || field.getName().equals("nodes");
	}

	/** The first of each type, the second too, and what is somebody's own. */
	private List<Route> byId() {
		GraphQLFieldDefinition node = this.sdl.query().getFieldDefinition("node");
		List<Route> routes = new ArrayList<>();
		samples().forEach((type, ids) -> ids.forEach((id) -> routes
			.add(Route.at(this.sdl, this.sdl.query()).then(node, "(id: \"" + id + "\")", this.sdl.object(type)))));
		return routes;
	}

	private Map<String, List<String>> samples() {
		Map<String, List<String>> samples = new TreeMap<>();
		for (Place place : this.county.county().places()) {
			add(samples, place.type(), place.id());
		}
		Sight nobody = this.county.in();
		for (Thing thing : this.county.county().things().values()) {
			add(samples, thing.type(), thing.id());
			if (nobody.own().contains(thing.id())) {
				samples.computeIfAbsent(thing.type(), (type) -> new ArrayList<>()).add(thing.id());
			}
		}
		this.county.skills().forEach((skill) -> add(samples, skill.type(), skill.id()));
		return samples;
	}

	private static void add(Map<String, List<String>> samples, String type, String id) {
		List<String> ids = samples.computeIfAbsent(type, (name) -> new ArrayList<>());
		if (ids.size() < 2) {
			ids.add(id);
		}
	}

}
