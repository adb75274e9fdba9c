package org.linli.network;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.network.PeopleMeasure.PersonsInRole;
import org.linli.network.PlaceMeasure.Territories;
import org.linli.people.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class SeedReaderTests {

	private static final String DOCUMENT = """
			document: "test"
			source: {publisher: 试验报, title: 试验, date: "2025-03-24"}
			places:
			  - {key: here, name: 试验县}
			mechanisms:
			  - {id: brand, nameZh: 品牌, nameEn: Brand, kind: BRAND, description: A brand., modelledAs: nothing}
			contradictions:
			  - {id: odd, statement: Odd., resolution: None.}
			figures:
			  - id: grids
			    place: here
			    statementZh: 网格总数
			    statementEn: grids
			    published: 47
			    qualifier: EXACT
			    unit: grids
			    kind: STOCK
			    counts: grids
			    scope: here
			    period: today
			    measure: {count: TERRITORIES, level: GRID}
			""";

	@Test
	void readsEveryRowOfAnxin() {
		SourceDocument anxin = new SourceDocuments().all()
			.stream()
			.filter((document) -> "000".equals(document.id()))
			.findFirst()
			.orElseThrow();

		Map<FigureKind, Long> kinds = anxin.figures()
			.stream()
			.collect(Collectors.groupingBy(Figure::kind, Collectors.counting()));
		assertThat(anxin.figures()).hasSize(58);
		assertThat(kinds).contains(entry(FigureKind.STOCK, 25L), entry(FigureKind.RATIO, 4L));
		assertThat(anxin.figures()).allSatisfy((figure) -> assertThat(figure.measure() != null)
			.isEqualTo(figure.kind() == FigureKind.STOCK || figure.kind() == FigureKind.RATIO));
		assertThat(anxin.mechanisms()).hasSizeGreaterThan(50);
		assertThat(anxin.contradictions()).hasSize(7);
		assertThat(anxin.page()).isEqualTo(20);
	}

	/** How many figures of each kind each document publishes. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			000, 25, 4, 10, 12, 0,  7
			001, 14, 2,  4, 22, 0,  4
			002, 21, 1,  2, 27, 0, 13
			003,  6, 0,  4,  4, 7,  5
			004, 12, 1,  1,  7, 2,  4
			""")
	void holdsEveryFigureOfADocument(String id, long stocks, long ratios, long flows, long norms, long examples,
			long outside) {
		SourceDocument document = new SourceDocuments().all()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow();

		assertThat(Stream.of(FigureKind.STOCK, FigureKind.RATIO, FigureKind.FLOW, FigureKind.NORM, FigureKind.EXAMPLE,
				FigureKind.NOT_IN_GRAPH))
			.containsExactlyInAnyOrder(FigureKind.values());
		assertThat(Stream
			.of(FigureKind.STOCK, FigureKind.RATIO, FigureKind.FLOW, FigureKind.NORM, FigureKind.EXAMPLE,
					FigureKind.NOT_IN_GRAPH)
			.map((kind) -> document.figures().stream().filter((figure) -> figure.kind() == kind).count()))
			.containsExactly(stocks, ratios, flows, norms, examples, outside);
		assertThat(document.figures()).extracting(Figure::id).doesNotHaveDuplicates();
		assertThat(document.mechanisms()).hasSizeGreaterThan(70);
		assertThat(document.contradictions()).hasSizeGreaterThan(6);
	}

	@Test
	void readsTheTermsOfAMeasure() {
		assertThat(read(DOCUMENT).figures()).singleElement()
			.extracting(Figure::measure)
			.isEqualTo(new Territories("GRID", null));

		SourceDocument roles = read(DOCUMENT.replace("{count: TERRITORIES, level: GRID}",
				"{count: PERSONS_IN_ROLE, role: GRID_WORKER, at: [GRID], employer: false}"));
		Measure measure = roles.figures().getFirst().measure();
		assertThat(measure).isInstanceOfSatisfying(PersonsInRole.class, (inRole) -> {
			assertThat(inRole.role()).isEqualTo(Role.GRID_WORKER);
			assertThat(inRole.at()).containsExactly("GRID");
			assertThat(inRole.employer()).isFalse();
			assertThat(inRole.employment()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					kind: STOCK                    | kind: STOCKS                | figures grids      | kind:
					kind: STOCK                    | kind: RATIO                 | figures grids      | needs a measure with 'share'
					kind: STOCK                    | kind: FLOW                  | figures grids      | of kind FLOW has no measure
					qualifier: EXACT               | qualifier: NEARLY           | figures grids      | qualifier:
					unit: grids                    | note: none                  | figures grids      | unit is missing
					unit: grids                    | units: grids                | figures grids      | units:
					published: 47                  | published: many             | figures grids      | published:
					place: here                    | place: there                | figures grids      | place 'there'
					  - id: grids                  |   - note: none              | figures row 1      | id is missing
					count: TERRITORIES             | count: PLACES               | figures grids      | there is no count 'PLACES'
					count: TERRITORIES             | share: SITES_STANDARDISED   | figures grids      | needs a measure with 'count'
					TERRITORIES, level: GRID       | TERRITORIES                 | grids, measure     | level is missing
					TERRITORIES, level: GRID       | TERRITORIES, levels: GRID   | grids, measure     | levels:
					TERRITORIES, level: GRID       | PARTNERS, agreement: X      | grids, measure     | agreement:
					kind: BRAND                    | kind: BRANDS                | mechanisms brand   | kind:
					resolution: None.              | note: None.                 | contradictions odd | note:
					date: "2025-03-24"             | date: lately                | source             | date:
					document: "test"               | document: ""                | document           | is missing
					contradictions:                | contradicts:                | contradicts        | no such section
					""",
			ignoreLeadingAndTrailingWhitespace = true)
	void namesFileAndRowOfASlip(String right, String wrong, String row, String reason) {
		assertThat(DOCUMENT).contains(right);

		assertThatExceptionOfType(MalformedSeed.class).isThrownBy(() -> read(DOCUMENT.replace(right, wrong)))
			.withMessageContaining("seeds/test.yaml")
			.withMessageContaining(row)
			.withMessageContaining(reason);
	}

	@ParameterizedTest
	@MethodSource
	void refusesTwoRowsOfOneId(String section, String again) {
		assertThatExceptionOfType(MalformedSeed.class).isThrownBy(() -> read(DOCUMENT.replace(section, again)))
			.withMessageContaining("is taken by an earlier row");
	}

	static Stream<Arguments> refusesTwoRowsOfOneId() {
		String figure = DOCUMENT.substring(DOCUMENT.indexOf("  - id: grids"));
		return Stream.of(arguments(figure, figure + figure),
				arguments("places:\n", "places:\n  - {key: here, name: 试验}\n"),
				arguments("contradictions:\n", "contradictions:\n  - {id: odd, statement: a, resolution: b}\n"));
	}

	@Test
	void refusesAFigureWithoutItsMeasure() {
		assertThatExceptionOfType(MalformedSeed.class)
			.isThrownBy(() -> read(DOCUMENT.replace("measure: {count: TERRITORIES, level: GRID}", "note: none")))
			.withMessage("seeds/test.yaml, figures grids: a figure of kind STOCK needs a measure with 'count'");
	}

	@Test
	void refusesWhatIsNoYaml() {
		assertThatExceptionOfType(MalformedSeed.class).isThrownBy(() -> read(DOCUMENT + "  : : {"))
			.withMessageContaining("seeds/test.yaml, line ");
	}

	@Test
	void refusesAnIdThatAnotherDocumentHas() {
		SourceDocuments documents = new SourceDocuments();

		assertThatExceptionOfType(MalformedSeed.class)
			.isThrownBy(() -> documents.add("test.yaml", content(DOCUMENT.replace("\"test\"", "\"000\""))))
			.withMessageContaining("document 000");
		assertThatExceptionOfType(MalformedSeed.class)
			.isThrownBy(() -> documents.add("test.yaml", content(DOCUMENT.replace("id: grids", "id: anxin-grids"))))
			.withMessageContaining("figure anxin-grids");
	}

	@Test
	void saysAtTheStartWhichRowToMend() {
		MalformedSeed slip = new MalformedSeed("test.yaml", "figures grids", "unit is missing");

		assertThat(new SeedRefusal().analyze(new IllegalStateException(slip))).satisfies((analysis) -> {
			assertThat(analysis.getDescription()).isEqualTo("seeds/test.yaml, figures grids: unit is missing.");
			assertThat(analysis.getAction()).isEqualTo("Mend that row.");
		});
	}

	private static SourceDocument read(String text) {
		return SeedReader.read("test.yaml", content(text));
	}

	private static ByteArrayInputStream content(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
