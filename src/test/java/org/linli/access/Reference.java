package org.linli.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;

/**
 * Makes of what somebody is answered who sees everything what somebody must be answered
 * who does not: slowly, thing by thing.
 *
 * @param sdl the schema
 * @param sight what the viewer sees
 */
record Reference(Sdl sdl, Sight sight) {

	/** Fields that show a card of the other end, wherever that is. */
	private static final Set<String> CARDS = Set.of("PartyMember.partyOrganization", "ReportIn.partyOrganization",
			"Agreement.parties", "Agreement.produced");

	/**
	 * Lists of what lies where the viewer is staff, though single things are seen by
	 * more.
	 */
	private static final Set<String> OF_STAFF = Set.of("Query.needs", "Query.reportIns", "Community.reportIns");

	/**
	 * Lists of what lies where the viewer holds any role, though everybody sees single
	 * things.
	 */
	private static final Set<String> OF_GRANTED = Set.of("Query.organizations", "Query.offers", "Query.serviceItems",
			"Query.serviceSites", "Query.territories");

	/** Lists of what somebody may grant; what was granted to them is no part of these. */
	private static final Set<String> OF_ADMINISTRATORS = Set.of("Query.grants");

	/** Fields of a party organisation that its card does not show. */
	private static final Set<String> NOT_ON_A_CARD = Set.of("PartyOrganization.organization",
			"PartyOrganization.basedOn");

	/** What must be answered to the fields of the query. */
	Map<String, Object> of(List<Selection> document, Map<?, ?> everything) {
		return fields(document, everything);
	}

	private Map<String, Object> fields(List<Selection> selections, Map<?, ?> all) {
		Map<String, Object> fields = new LinkedHashMap<>();
		all.forEach((key, value) -> selections.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.ifPresentOrElse(
					(selection) -> put(fields, selection.key(), required(selection, value(selection, value, all))),
					() -> put(fields, String.valueOf(key), value)));
		return fields;
	}

	@SuppressWarnings("NullAway")
	private static void put(Map<String, Object> fields, String key, @Nullable Object value) {
		fields.put(key, value);
	}

	private static @Nullable Object required(Selection selection, @Nullable Object value) {
		if (value == null && Sdl.isRequired(selection.field())) {
			throw new IllegalStateException(selection.coordinate() + " must not be null and nothing of it is seen");
		}
		return value;
	}

	private @Nullable Object value(Selection selection, @Nullable Object value, Map<?, ?> parent) {
		String coordinate = selection.coordinate();
		if (NOT_ON_A_CARD.contains(coordinate) && !this.sight.sees("PartyOrganization", id(parent))) {
			return (value instanceof List<?>) ? List.of() : null;
		}
		return switch (coordinate) {
			case "Pairing.since" -> since(parent);
			case "Pairing.basis" -> basis(parent);
			case "Query.accessDecision" -> decision(selection, (Map<?, ?>) Objects.requireNonNull(value));
			default -> any(selection, value);
		};
	}

	private @Nullable Object any(Selection selection, @Nullable Object value) {
		return switch (value) {
			case List<?> list -> list(selection, list);
			case Map<?, ?> thing when isConnection(thing) -> connection(selection, thing);
			case Map<?, ?> thing -> isSeen(selection, thing) ? thing(selection, thing) : null;
			case null -> null;
			default -> value;
		};
	}

	/** What is not seen is missing, or null where the list may hold null. */
	private List<@Nullable Object> list(Selection selection, List<?> list) {
		List<@Nullable Object> seen = new ArrayList<>();
		for (Object one : list) {
			Object value = any(selection, one);
			if (value != null || selection.coordinate().equals("Query.nodes")) {
				seen.add(value);
			}
		}
		return seen;
	}

	private Map<String, Object> thing(Selection selection, Map<?, ?> thing) {
		Map<String, Object> fields = fields(selection.below(), thing);
		return isPairing(thing) ? pairing(fields, thing) : fields;
	}

	private Map<String, Object> pairing(Map<String, Object> fields, Map<?, ?> pairing) {
		fields.put("restsOn",
				records(pairing, "restsOn").filter((one) -> this.sight.sees("Agreement", id(one))).toList());
		fields.put("restsOnToo",
				records(pairing, "restsOnToo").filter((one) -> this.sight.sees("ReportIn", id(one))).toList());
		return fields;
	}

	private Map<String, Object> connection(Selection selection, Map<?, ?> connection) {
		List<?> all = (List<?>) Objects.requireNonNull(connection.get("all"));
		List<Integer> seen = IntStream.range(0, all.size())
			.filter((i) -> isSeen(selection, (Map<?, ?>) Objects.requireNonNull(all.get(i))))
			.boxed()
			.toList();
		Map<String, Object> fields = new LinkedHashMap<>();
		connection.forEach((key, value) -> put(fields, String.valueOf(key), value));
		fields.put("all", seen.stream().map((i) -> identity((Map<?, ?>) all.get(i))).toList());
		List<Object> cursors = at((List<?>) Objects.requireNonNull(connection.get("cursors")), seen);
		fields.put("cursors", cursors);
		for (Selection below : selection.below()) {
			Object value = connection.get(below.key());
			put(fields, below.key(), switch (below.field().getName()) {
				case "totalCount" -> whole((Integer) value, all, seen);
				case "pageInfo" -> page(below, cursors, (Map<?, ?>) Objects.requireNonNull(value));
				case "edges" -> at((List<?>) Objects.requireNonNull(value), seen).stream()
					.map((edge) -> edge(below, (Map<?, ?>) edge))
					.toList();
				default -> at((List<?>) Objects.requireNonNull(value), seen).stream()
					.map((node) -> thing(below, (Map<?, ?>) node))
					.toList();
			});
		}
		return fields;
	}

	private Map<String, Object> identity(Map<?, ?> item) {
		Map<String, Object> fields = new LinkedHashMap<>();
		item.forEach((key, value) -> put(fields, String.valueOf(key), value));
		return isPairing(item) ? pairing(fields, item) : fields;
	}

	/** Whether an edge is seen was asked of the list already. */
	private Map<String, Object> edge(Selection edges, Map<?, ?> edge) {
		Map<String, Object> fields = new LinkedHashMap<>();
		edge.forEach((key, value) -> put(fields, String.valueOf(key),
				edges.below()
					.stream()
					.filter((one) -> one.key().equals(key) && one.field().getName().equals("node"))
					.findFirst()
					.map((node) -> (Object) thing(node, (Map<?, ?>) Objects.requireNonNull(value)))
					.orElse(value)));
		return fields;
	}

	private static int whole(@Nullable Integer total, List<?> all, List<Integer> seen) {
		if (total == null || total > 100 || total != all.size()) {
			throw new IllegalStateException("A page that does not hold all %s of a list".formatted(total));
		}
		return seen.size();
	}

	private static Map<String, Object> page(Selection selection, List<Object> cursors, Map<?, ?> info) {
		Map<String, Object> fields = new LinkedHashMap<>();
		info.forEach((key, value) -> put(fields, String.valueOf(key), value));
		for (Selection below : selection.below()) {
			Object first = cursors.isEmpty() ? null : ((Map<?, ?>) cursors.getFirst()).get("cursor");
			Object last = cursors.isEmpty() ? null : ((Map<?, ?>) cursors.getLast()).get("cursor");
			put(fields, below.key(), switch (below.field().getName()) {
				case "startCursor" -> first;
				case "endCursor" -> last;
				default -> info.get(below.key());
			});
		}
		return fields;
	}

	private boolean isSeen(Selection selection, Map<?, ?> thing) {
		String type = String.valueOf(thing.get("__typename"));
		if (isPairing(thing)) {
			Object community = Objects.requireNonNull(thing.get("community"));
			return this.sight.covers("GRANTED", this.sight.county().place(id((Map<?, ?>) community)))
					&& recordsSeen(thing).findAny().isPresent();
		}
		if (!thing.containsKey("id") || CARDS.contains(selection.coordinate())) {
			return true;
		}
		if (OF_STAFF.contains(selection.coordinate())) {
			return this.sight.covers("STAFF", place(id(thing)));
		}
		if (OF_GRANTED.contains(selection.coordinate())) {
			return this.sight.covers("GRANTED", place(id(thing)));
		}
		return OF_ADMINISTRATORS.contains(selection.coordinate())
				? this.sight.covers("ADMINISTRATORS", place(id(thing))) : this.sight.sees(type, id(thing));
	}

	/** The records of a pairing that hold where the viewer may see engagements. */
	private Stream<Map<?, ?>> recordsSeen(Map<?, ?> pairing) {
		return Stream.concat(records(pairing, "restsOn"), records(pairing, "restsOnToo"))
			.filter((one) -> this.sight.covers("GRANTED", place(id(one))));
	}

	private Object since(Map<?, ?> pairing) {
		return recordsSeen(pairing).map((one) -> String.valueOf(one.get("since"))).sorted().findFirst().orElseThrow();
	}

	private List<String> basis(Map<?, ?> pairing) {
		List<String> types = recordsSeen(pairing).map((one) -> String.valueOf(one.get("__typename"))).toList();
		return Stream.of("ReportIn", "Agreement")
			.filter(types::contains)
			.map((type) -> type.equals("ReportIn") ? "REPORT_IN" : "AGREEMENT")
			.toList();
	}

	private Map<String, Object> decision(Selection selection, Map<?, ?> everything) {
		String id = selection.arguments().replaceAll("\\(id: \"(.*)\"\\)", "$1");
		Thing thing = this.sight.county().things().get(id);
		Place place = this.sight.county().place(id);
		boolean seen = (thing != null) ? this.sight.sees(thing) : place == null || this.sight.sees(place);
		Map<String, Object> fields = fields(selection.below(), everything);
		if (!seen) {
			selection.below()
				.forEach((below) -> put(fields, below.key(),
						below.field().getName().equals("allowed") ? false : "NOT_VISIBLE"));
		}
		return fields;
	}

	private @Nullable Place place(String id) {
		Thing thing = this.sight.county().things().get(id);
		return (thing != null) ? thing.place() : this.sight.county().place(id);
	}

	private static Stream<Map<?, ?>> records(Map<?, ?> pairing, String key) {
		return ((List<?>) Objects.requireNonNull(pairing.get(key))).stream().map((one) -> (Map<?, ?>) one);
	}

	private static List<Object> at(List<?> list, List<Integer> indices) {
		return indices.stream().<Object>map(list::get).toList();
	}

	private static boolean isConnection(Map<?, ?> thing) {
		return String.valueOf(thing.get("__typename")).endsWith("Connection");
	}

	private static boolean isPairing(Map<?, ?> thing) {
		return "Pairing".equals(thing.get("__typename"));
	}

	private static String id(Map<?, ?> thing) {
		return String.valueOf(thing.get("id"));
	}

}
