package org.linli.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;

/**
 * The web of a county as somebody sees it, made slowly of a plain copy of the graph:
 * thing by thing, by walks up to a place where the viewer holds a role.
 */
public final class SlowWeb {

	/** Relations that are told as they stand, if both ends are seen. */
	private static final Set<String> PLAIN = Set.of("CONTAINS", "IN_COMPOUND", "LOCATED_IN", "HOSTED_BY",
			"HAS_PARTY_ORG", "BASED_ON", "PARENT_OF", "SPONSORS", "WORKS_IN", "RUNS", "RESPONSIBLE_FOR", "PRODUCED",
			"OFFERS", "FOR", "PROVIDES", "BROADER", "REQUIRES", "CONCERNS", "MEMBERSHIP_OF");

	/** The same for those that have a term. */
	private static final Set<String> DATED = Set.of("MEMBER_OF", "PLACED_IN", "WORKS_AT");

	private final Sight sight;

	private final LocalDate today;

	private final Map<String, Node> nodes;

	private final List<Relation> relations;

	private final List<Edge> edges = new ArrayList<>();

	SlowWeb(Sight sight, LocalDate today, Map<String, Node> nodes, List<Relation> relations) {
		this.sight = sight;
		this.today = today;
		this.nodes = nodes;
		this.relations = relations;
		relations.forEach(this::addPlain);
		nodes.values().forEach(this::addHome);
		of("Talent").forEach(this::addSkill);
		of("RoleAssignment").forEach(this::addRole);
		of("TeamMembership").forEach(this::addTeamMembership);
		of("ReportIn").forEach(this::addReportIn);
		of("Organization").forEach(this::addPairings);
	}

	/** All that joins two things. */
	public List<Edge> edges() {
		return this.edges;
	}

	/** The code by which a thing stands in order. */
	public String code(String id) {
		return String.valueOf(Objects.requireNonNull(this.nodes.get(id)).properties().get("code"));
	}

	/** Whether a thing is part of the web. */
	public boolean holds(String id) {
		Node node = this.nodes.get(id);
		return node != null && sees(node);
	}

	private void addPlain(Relation one) {
		Node from = node(one.from());
		Node to = this.nodes.get(one.to());
		if (to == null || !sees(from) || !sees(to)) {
			return;
		}
		if (PLAIN.contains(one.type()) || (DATED.contains(one.type()) && inTerm(one.properties()))) {
			edge(from.id(), one.type(), to.id(), (LocalDate) one.properties().get("since"));
		}
		else if (one.type().equals("PARTY_TO")) {
			edge(from.id(), one.type(), to.id(), (LocalDate) to.properties().get("since"));
		}
	}

	private void addHome(Node person) {
		Thing thing = this.sight.county().things().get(person.id());
		if (person.is("Person") && sees(person) && thing != null && thing.place() != null) {
			edge(person.id(), "LIVES_IN", thing.place().id(), null);
		}
	}

	private void addSkill(Node talent) {
		Node person = node(before("HAS_TALENT", talent).findFirst().orElseThrow().id());
		boolean consented = behind("UNDER_CONSENT", talent).anyMatch((consent) -> {
			LocalDate withdrawn = (LocalDate) consent.properties().get("withdrawnOn");
			return !day(consent.properties(), "since").isAfter(this.today)
					&& (withdrawn == null || withdrawn.isAfter(this.today));
		});
		if (consented && sees(person) && "ACTIVE".equals(person.properties().get("status"))) {
			behind("IN_SKILL", talent).forEach((skill) -> edge(person.id(), "HAS_SKILL", skill.id(), null));
		}
	}

	private void addRole(Node role) {
		Node person = before("HOLDS", role).findFirst().orElse(null);
		if (person != null && sees(person) && inTerm(role.properties()) && covers("GRANTED", role)) {
			behind("AT", role).filter(this::sees)
				.forEach((at) -> edge(person.id(), "HOLDS_ROLE_AT", at.id(), day(role.properties(), "since")));
		}
	}

	private void addTeamMembership(Node membership) {
		Node person = before("JOINED", membership).findFirst().orElse(null);
		if (person != null && sees(person) && inTerm(membership.properties())) {
			behind("IN_TEAM", membership).filter(this::sees)
				.forEach((team) -> edge(person.id(), "JOINED", team.id(), day(membership.properties(), "since")));
		}
	}

	private void addReportIn(Node reportIn) {
		Thing thing = Objects.requireNonNull(this.sight.county().things().get(reportIn.id()));
		if (!isActive(reportIn) || !this.sight.sees(thing)) {
			return;
		}
		for (Node filer : before("FILED", reportIn).toList()) {
			Node who = filer.is("PartyMember") ? behind("MEMBERSHIP_OF", filer).findFirst().orElseThrow() : filer;
			behind("TO", reportIn).filter((community) -> sees(who) && sees(community))
				.forEach((community) -> edge(who.id(), "REPORTED_IN_TO", community.id(),
						day(reportIn.properties(), "since")));
		}
	}

	/** By what its party organisations filed, and by what it or they agreed to. */
	private void addPairings(Node organization) {
		List<Node> partyOrgs = behind("HAS_PARTY_ORG", organization).toList();
		Map<String, List<Node>> records = new LinkedHashMap<>();
		partyOrgs.stream()
			.flatMap((one) -> behind("FILED", one))
			.filter((one) -> "WORK_UNIT".equals(one.properties().get("kind")))
			.forEach((one) -> behind("TO", one).forEach((community) -> add(records, community, one)));
		Stream.concat(Stream.of(organization), partyOrgs.stream())
			.filter((one) -> !"TERRITORY".equals(one.properties().get("basis")))
			.flatMap((one) -> behind("PARTY_TO", one))
			.forEach((one) -> before("PARTY_TO", one).flatMap(this::community)
				.forEach((community) -> add(records, community, one)));
		records.forEach((community, all) -> all.stream()
			.distinct()
			.filter((record) -> isActive(record) && covers("GRANTED", record) && isSeenCommunity(community))
			.forEach((record) -> edge(organization.id(), "PAIRED_WITH", community, day(record.properties(), "since"))));
	}

	private static void add(Map<String, List<Node>> records, Node community, Node record) {
		records.computeIfAbsent(community.id(), (id) -> new ArrayList<>()).add(record);
	}

	private boolean isSeenCommunity(String id) {
		Place place = this.sight.county().place(id);
		return place != null && place.level().equals("COMMUNITY") && this.sight.covers("GRANTED", place);
	}

	private Stream<Node> community(Node party) {
		if (party.is("Territory")) {
			return Stream.of(party);
		}
		return "TERRITORY".equals(party.properties().get("basis")) ? behind("BASED_ON", party) : Stream.of();
	}

	private boolean isActive(Node record) {
		return Set.of("ACTIVE", "SIGNED").contains(String.valueOf(record.properties().get("status")))
				&& inTerm(record.properties());
	}

	private boolean sees(Node node) {
		Place place = this.sight.county().place(node.id());
		Thing thing = this.sight.county().things().get(node.id());
		if (place != null) {
			return this.sight.sees(place);
		}
		if (thing == null) {
			return node.is("Skill");
		}
		return this.sight.sees(thing) && switch (thing.type()) {
			case "Person" -> isAdultAndKnown(node);
			case "PartyMember" -> behind("MEMBERSHIP_OF", node).allMatch(SlowWeb::isAdultAndKnown);
			case "Agreement" -> isActive(node);
			case "Offer" -> inTerm(node.properties());
			case "Talent", "RoleAssignment", "ReportIn", "Grant", "TeamMembership" -> false;
			default -> true;
		};
	}

	private static boolean isAdultAndKnown(Node person) {
		return !Boolean.TRUE.equals(person.properties().get("minor"))
				&& !"ANONYMISED".equals(person.properties().get("status"));
	}

	private boolean covers(String audience, Node node) {
		Thing thing = this.sight.county().things().get(node.id());
		return thing != null && this.sight.covers(audience, thing.place());
	}

	private boolean inTerm(Map<String, Object> properties) {
		LocalDate since = (LocalDate) properties.get("since");
		LocalDate until = (LocalDate) properties.get("until");
		return since != null && !since.isAfter(this.today) && (until == null || until.isAfter(this.today));
	}

	private void edge(String from, String relation, String to, @Nullable LocalDate since) {
		this.edges.add(new Edge(from, relation, to, since));
	}

	private Stream<Node> of(String label) {
		return this.nodes.values().stream().filter((node) -> node.is(label));
	}

	private Stream<Node> behind(String type, Node from) {
		return this.relations.stream()
			.filter((one) -> one.type().equals(type) && one.from().equals(from.id()))
			.map((one) -> node(one.to()));
	}

	private Stream<Node> before(String type, Node to) {
		return this.relations.stream()
			.filter((one) -> one.type().equals(type) && one.to().equals(to.id()))
			.map((one) -> node(one.from()));
	}

	private Node node(String id) {
		return Objects.requireNonNull(this.nodes.get(id), id);
	}

	private static LocalDate day(Map<String, Object> properties, String name) {
		return (LocalDate) Objects.requireNonNull(properties.get(name));
	}

	/**
	 * Something that joins two things today and is seen.
	 *
	 * @param from id of the thing from which it leads
	 * @param relation its name
	 * @param to id of the thing to which it leads
	 * @param since since when
	 */
	public record Edge(String from, String relation, String to, @Nullable LocalDate since) {
	}

	/**
	 * A node of the graph.
	 *
	 * @param id its id
	 * @param labels its labels
	 * @param properties its properties
	 */
	public record Node(String id, Set<String> labels, Map<String, Object> properties) {

		public Node {
			properties = new HashMap<>(properties);
		}

		boolean is(String label) {
			return this.labels.contains(label);
		}

	}

	/**
	 * A relation of the graph.
	 *
	 * @param from id of the node from which it leads
	 * @param type its type
	 * @param to id of the node to which it leads
	 * @param properties its properties
	 */
	public record Relation(String from, String type, String to, Map<String, Object> properties) {
	}

}
