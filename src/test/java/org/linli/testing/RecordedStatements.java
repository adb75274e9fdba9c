package org.linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.linli.graph.StatementObserver;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Remembers the statements that were run, to count them and to look at their plans.
 */
@Component
public class RecordedStatements implements StatementObserver {

	/**
	 * Asked in intervals while somebody listens, whatever a test does: events and grants.
	 */
	private static final List<String> ASIDE = List.of("MATCH (e:Event)", "MATCH (a:Account {id: $self})");

	private final List<Recorded> recorded = new CopyOnWriteArrayList<>();

	private final Driver driver;

	RecordedStatements(@Lazy Driver driver) {
		this.driver = driver;
	}

	@Override
	public void runs(String statement, Map<String, Object> parameters) {
		if (ASIDE.stream().noneMatch(statement::startsWith)) {
			this.recorded.add(new Recorded(statement, parameters));
		}
	}

	/** Forgets what was run so far. */
	public void clear() {
		this.recorded.clear();
	}

	/** What was run since. */
	public List<Recorded> since() {
		return List.copyOf(this.recorded);
	}

	/** How many statements were run since that contain this text. */
	public long containing(String text) {
		return this.recorded.stream().filter((one) -> one.statement().contains(text)).count();
	}

	/** Fails if a statement run since reads all nodes of a label. */
	public void assertSeeking() {
		assertThat(since()).allSatisfy((one) -> assertThat(profile(one).scans()).as(one.statement()).isEmpty());
	}

	/** Runs a statement again under PROFILE, without effect. */
	public Plan profile(Recorded one) {
		try (Session session = this.driver.session(); Transaction tx = session.beginTransaction()) {
			ProfiledPlan plan = tx.run("PROFILE " + one.statement(), one.parameters()).consume().profile();
			tx.rollback();
			return Plan.of(plan);
		}
	}

	/** Plans a statement for what it was asked, without running it. */
	public Plan explain(Recorded one) {
		try (Session session = this.driver.session()) {
			return Plan.of(session.run("EXPLAIN " + one.statement(), one.parameters()).consume().plan());
		}
	}

	/** Plans a statement without running it; it needs no parameters. */
	public Plan explain(String statement) {
		try (Session session = this.driver.session()) {
			return Plan.of(session.run("EXPLAIN " + statement).consume().plan());
		}
	}

	/** A statement with its parameters. */
	public record Recorded(String statement, Map<String, Object> parameters) {
	}

	/** What a statement cost, nothing if it was only planned, and by which operators. */
	public record Plan(long dbHits, List<String> operators) {

		static Plan of(org.neo4j.driver.summary.Plan root) {
			List<String> operators = new ArrayList<>();
			return new Plan(walk(root, operators), operators);
		}

		/** The operators that read all nodes, all of a label or a whole index. */
		public List<String> scans() {
			return this.operators.stream()
				.filter((operator) -> operator.startsWith("AllNodesScan") || operator.contains("LabelScan")
						|| operator.contains("LabelsScan") || operator.contains("NodeIndexScan")
						|| operator.contains("RelationshipTypeScan"))
				.toList();
		}

		private static long walk(org.neo4j.driver.summary.Plan plan, List<String> operators) {
			operators.add(plan.operatorType() + " " + plan.arguments().getOrDefault("Details", Values.NULL));
			long hits = (plan instanceof ProfiledPlan profiled) ? profiled.dbHits() : 0;
			for (org.neo4j.driver.summary.Plan child : plan.children()) {
				hits += walk(child, operators);
			}
			return hits;
		}

	}

}
