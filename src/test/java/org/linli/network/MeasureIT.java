package org.linli.network;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.organization.OrganizationKind;
import org.linli.organization.OrganizationRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.testing.GraphIT;
import org.linli.testing.Neighbourhood;
import org.linli.testing.Neighbourhood.Place;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Base of the tests of measures: a community of which figures speak, another beside it
 * whose things must not be counted, and documents of a test's own.
 */
abstract class MeasureIT extends GraphIT {

	static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

	final Neighbourhood here = new Neighbourhood();

	final Place community = this.here.community("雁翎社区");

	final Place grid = this.here.place("GRID", "第一网格", this.community);

	final Place other = this.here.community("静聪社区");

	final Place otherGrid = this.here.place("GRID", "别处网格", this.other);

	@Autowired
	SourceDocuments documents;

	@Autowired
	private Clock clock;

	/** A cold engine takes its time to plan the statements of a whole document. */
	@Override
	protected GraphQlTester asking(Scope scope) {
		return super.asking(scope).mutate().responseTimeout(Duration.ofMinutes(1)).build();
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	LocalDate tomorrow() {
		return today().plusDays(1);
	}

	void add(GraphRow row) {
		this.here.batch().add(row);
	}

	String organization(OrganizationKind kind) {
		String id = Ids.next();
		add(new OrganizationRow(id, this.here.code("O"), "试验单位", kind, null, this.community.path(), true));
		return id;
	}

	/** Somebody whose home lies outside the graph. */
	String person() {
		return person(this.community, null, false);
	}

	String person(Place home, @Nullable String household, boolean volunteer) {
		String id = Ids.next();
		add(new PersonRow(id, this.here.code("P"), "王书兰", home.path(), household, false, PersonStatus.ACTIVE, volunteer,
				true));
		return id;
	}

	/** What the graph holds for a figure of a document of its own. */
	@Nullable Double measured(String measure, Place place) {
		String document = Ids.next();
		GraphBatch batch = this.here.batch();
		batch.externalCode(place.id(), "demo", document + ".place");
		load(batch);
		addDocument(document(document, document + ".place", measure));
		this.statements.clear();
		Double measured = asking(this.here.scope())
			.document("query($document: String!) { figures(document: $document) { measured } }")
			.variable("document", document)
			.execute()
			.path("figures[0].measured")
			.entity(Double.class)
			.get();
		assertThat(this.statements.since()).hasSize(2);
		this.statements.assertSeeking();
		return measured;
	}

	/** A document of one figure. */
	private static String document(String id, String place, String measure) {
		return """
				document: "%1$s"
				source: {publisher: 试验报, title: 试验, date: "2025-03-24"}
				places:
				  - {key: %2$s, name: 试验}
				figures:
				  - id: "%1$s"
				    place: %2$s
				    statementZh: 试验数
				    statementEn: trial
				    published: 2
				    qualifier: EXACT
				    unit: things
				    kind: %3$s
				    counts: things
				    scope: here
				    period: today
				    measure: %4$s
				""".formatted(id, place, measure.contains("share") ? "RATIO" : "STOCK", measure);
	}

	SourceDocument addDocument(String text) {
		return this.documents.add("test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

}
