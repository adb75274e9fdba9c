package org.linli.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.graph.Ids;
import org.linli.graph.Scope;

import static org.assertj.core.api.Assertions.assertThat;

class FigureIT extends MeasureIT {

	/** How many kinds of measures the figures of Anxin have. */
	private static final int KINDS = 19;

	private final String mark = Ids.next();

	@BeforeEach
	void load() throws IOException {
		this.here.place("GRID", "第二网格", this.community);
		this.here.batch()
			.externalCode(this.here.county().id(), "demo", this.mark + ".county")
			.externalCode(this.community.id(), "demo", this.mark + ".community");
		load(this.here.batch());
		addDocument(anxin(this.mark));
	}

	@Test
	void countsAWholeDocumentInOneStatementForEachKindOfMeasure() {
		this.statements.clear();
		asking(this.here.scope()).document("""
				query($document: String!) {
				  figures(document: $document) { id measured holds place { name } }
				}
				""")
			.variable("document", this.mark)
			.execute()
			.path("figures[?(@.id == '%s-grids')]".formatted(this.mark))
			.matchesJson("""
					[{"id": "%s-grids", "measured": 3.0, "holds": false, "place": {"name": "试验县"}}]
					""".formatted(this.mark));

		assertThat(this.statements.since()).hasSize(1 + KINDS + 1);
		assertThat(this.statements.containing("AS measured")).isEqualTo(KINDS);
	}

	@Test
	void readsNothingFromTheGraphForWhatIsPublished() {
		this.statements.clear();
		asking(this.here.scope())
			.document("query($document: String!) { figures(document: $document) { statement(lang: EN) published } }")
			.variable("document", this.mark)
			.execute()
			.path("figures[*]")
			.entityList(Object.class)
			.hasSize(58);

		assertThat(this.statements.since()).isEmpty();
	}

	@Test
	void measuresOnlyWhatTheViewerMaySeeWhole() {
		asking(Scope.of(this.community.path())).document("""
				query($document: String!) {
				  figures(document: $document) { id place { name } measured holds }
				}
				""")
			.variable("document", this.mark)
			.execute()
			.path("figures[?(@.id == '%s-grids')]".formatted(this.mark))
			.matchesJson("""
					[{"id": "%s-grids", "place": {"name": "试验县"}, "measured": null, "holds": null}]
					""".formatted(this.mark))
			.path("figures[?(@.id == 'yinghui-cloud-terminal%s')]".formatted(this.mark))
			.matchesJson("""
					[{"id": "yinghui-cloud-terminal%s", "place": {"name": "雁翎社区"}, "measured": 0.0, "holds": false}]
					""".formatted(this.mark));
	}

	@Test
	void measuresNothingWhereThePlaceIsUnknown() throws IOException {
		String unknown = this.mark + "x";
		addDocument(anxin(unknown));
		asking(this.here.scope()).document("""
				query($document: String!) {
				  figures(document: $document, kind: STOCK) { id place { name } measured holds }
				}
				""")
			.variable("document", unknown)
			.execute()
			.path("figures[?(@.measured != null || @.holds != null || @.place != null)]")
			.entityList(Object.class)
			.hasSize(0);
	}

	@Test
	void measuresNoFlowsAndNorms() {
		for (FigureKind kind : List.of(FigureKind.FLOW, FigureKind.NORM, FigureKind.NOT_IN_GRAPH)) {
			this.statements.clear();
			List<Object> figures = asking(this.here.scope()).document("""
					query($document: String!, $kind: FigureKind!) {
					  figures(document: $document, kind: $kind) { kind measured holds }
					}
					""")
				.variable("document", this.mark)
				.variable("kind", kind)
				.execute()
				.path("figures[?(@.kind == '%s' && @.measured == null && @.holds == null)]".formatted(kind))
				.entityList(Object.class)
				.get();

			assertThat(figures).isNotEmpty();
			assertThat(this.statements.containing("AS measured")).isZero();
		}
	}

	@Test
	void knowsNoFiguresOfAnUnknownDocument() {
		asking(this.here.scope()).document("{ figures(document: \"none\") { id measured } }")
			.execute()
			.path("figures")
			.entityList(Object.class)
			.hasSize(0);
	}

	@Test
	void showsTheDocumentItself() {
		asking(this.here.scope()).document("""
				{
				  sourceDocuments {
				    id publisher date page
				    mechanisms { id name(lang: EN) kind modelledAs } contradictions { id resolution }
				  }
				}
				""")
			.execute()
			.path("sourceDocuments[?(@.id == '000')].publisher")
			.entityList(String.class)
			.containsExactly("中国城市报")
			.path("sourceDocuments[?(@.id == '000')].date")
			.entityList(String.class)
			.containsExactly("2025-03-24")
			.path("sourceDocuments[?(@.id == '000')].mechanisms[?(@.id == 'grid-court')].name")
			.entityList(String.class)
			.containsExactly("Grid court")
			.path("sourceDocuments[?(@.id == '000')].contradictions[*].id")
			.entityList(String.class)
			.hasSize(7);
	}

	/** The document of Anxin with places, and so ids, of its own. */
	private static String anxin(String mark) throws IOException {
		try (InputStream seed = Objects.requireNonNull(FigureIT.class.getResourceAsStream("/seeds/000-anxin.yaml"))) {
			return new String(seed.readAllBytes(), StandardCharsets.UTF_8)
				.replace("document: \"000\"", "document: \"%s\"".formatted(mark))
				.replaceAll("(?m)^  - key: anxin$", "  - key: " + mark + ".county")
				.replaceAll("(?m)^  - key: anxin[.]yinghui$", "  - key: " + mark + ".community")
				.replaceAll("(?m)^    place: anxin$", "    place: " + mark + ".county")
				.replaceAll("(?m)^    place: anxin[.].*$", "    place: " + mark + ".community")
				.replaceAll("(?m)^  - id: anxin-", "  - id: " + mark + "-")
				.replaceAll("(?m)^  - id: (shidihuacheng|yinghui|yanling)(-.*)$", "  - id: $1$2" + mark);
		}
	}

}
