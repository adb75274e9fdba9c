package org.linli.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.access.SlowWeb.Node;
import org.linli.access.SlowWeb.Relation;
import org.linli.graph.GraphBatch;
import org.linli.graph.Scope;
import org.linli.security.GrantRole;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A random county with skills of its own, for tests of other packages: who looks at it,
 * and what they see.
 */
public final class WebOfCounty {

	private final RandomCounty county;

	private final Map<String, Node> nodes = new HashMap<>();

	private List<Relation> relations = List.of();

	/**
	 * Makes a county.
	 * @param mark in all of its codes, unlike that of any other
	 * @param seed decides all about it
	 * @param batch takes it
	 */
	public WebOfCounty(String mark, long seed, GraphBatch batch) {
		this.county = new RandomCounty(mark, seed, RandomCounty.skills(mark + "-skills", batch), batch);
	}

	/** Copies what the database holds of it, once it is loaded. */
	public void copy(Driver driver) {
		this.county.afterwards()
			.forEach((statement, parameters) -> driver.executableQuery(statement).withParameters(parameters).execute());
		List<Record> rows = driver.executableQuery("""
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				OPTIONAL MATCH (n)-[r]->(m:Entity)
				RETURN n, r, m
				""").withParameters(Map.of("ids", ids())).execute().records();
		for (Record row : rows) {
			List.of("n", "m")
				.stream()
				.map(row::get)
				.filter((one) -> !one.isNull())
				.map(WebOfCounty::node)
				.forEach((node) -> this.nodes.put(node.id(), node));
		}
		this.relations = rows.stream()
			.filter((row) -> !row.get("r").isNull())
			.map((row) -> new Relation(row.get("n").get("id").asString(), row.get("r").asRelationship().type(),
					row.get("m").get("id").asString(), row.get("r").asRelationship().asMap()))
			.toList();
	}

	private static Node node(Value value) {
		Set<String> labels = new HashSet<>();
		value.asNode().labels().forEach(labels::add);
		return new Node(value.get("id").asString(), labels, value.asNode().asMap());
	}

	/** Ids of all that it has. */
	public List<String> ids() {
		return Stream
			.of(this.county.county().places().stream().map(Place::id), this.county.county().things().keySet().stream(),
					this.county.skills().stream().map(Thing::id))
			.flatMap((ids) -> ids)
			.toList();
	}

	/** Who sees all of it, a planner of a community, and somebody with any roles. */
	public List<Viewer> viewers() {
		Sight planner = new Sight(this.county.county(), this.county.self(),
				List.of(new Sight.Held(GrantRole.PLANNER, this.county.county().level("COMMUNITY").getFirst())),
				Set.of());
		return Stream.of(Sight.ofEverything(this.county.county()), planner, this.county.somebodyWhoMissesSomebody())
			.map((sight) -> new Viewer(this, sight))
			.toList();
	}

	/** Somebody who looks at it. */
	public static final class Viewer {

		private final WebOfCounty county;

		private final Sight sight;

		private Viewer(WebOfCounty county, Sight sight) {
			this.county = county;
			this.sight = sight;
		}

		/** What stands in the context of the viewer's requests. */
		public Map<String, Object> context() {
			return this.sight.context();
		}

		/** Changes and deletes much of what the viewer does not see; answers how much. */
		public int changeWhatIsHidden(Driver driver) {
			HiddenChanges changes = new HiddenChanges(this.sight, this.county.county.chance(), 60);
			changes.statements()
				.forEach((statement,
						parameters) -> driver.executableQuery(statement).withParameters(parameters).execute());
			return changes.size();
		}

		/** What the viewer sees by homes. */
		public Scope scope() {
			return org.linli.security.Viewer.scope(GraphQLContext.of(context()));
		}

		/** What the viewer sees of the county, found slowly. */
		public SlowWeb web(LocalDate today) {
			return new SlowWeb(this.sight, today, this.county.nodes, this.county.relations);
		}

		@Override
		public String toString() {
			return this.sight.toString();
		}

	}

}
