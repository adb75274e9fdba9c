package org.linli.network;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demonstration holds every figure of every document that can be counted, as a
 * newcomer without a token is answered.
 */
class PublishedFiguresIT extends GraphIT {

	/** Those that are shipped: other tests publish documents of their own. */
	private static final Set<String> DOCUMENTS = Set.of("000", "001", "002", "003", "004");

	@Test
	void everyStockAndEveryRatioOfTheFiveDocumentsHolds() {
		List<Map<String, Object>> figures = figures();

		assertThat(figures).filteredOn((figure) -> !Boolean.TRUE.equals(figure.get("holds"))).isEmpty();
		assertThat(figures.stream().map((figure) -> figure.get("kind"))).filteredOn("STOCK"::equals).hasSize(78);
		assertThat(figures.stream().map((figure) -> figure.get("kind"))).filteredOn("RATIO"::equals).hasSize(8);
		assertThat(figures.stream().map((figure) -> figure.get("document")).distinct())
			.containsExactlyInAnyOrderElementsOf(DOCUMENTS);
	}

	@Test
	void aFigureOfSeveralPlacesNamesThemAll() {
		asking().document("""
				{ figures(document: "001") { id place { name } places { name } } }
				""").execute().path("figures[?(@.id == 'xiongan-grids')]").matchesJson("""
				[{"id": "xiongan-grids", "place": null,
				  "places": [{"name": "容东片区"}, {"name": "容西片区"}, {"name": "雄东片区"}]}]
				""");
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> figures() {
		List<Map<String, Object>> figures = (List<Map<String, Object>>) (List<?>) asking().document("""
				{
				  stocks: figures(kind: STOCK) { id document kind published measured holds }
				  ratios: figures(kind: RATIO) { id document kind published measured holds }
				}
				""").execute().path("*[*]").entityList(Map.class).get();
		return figures.stream().filter((figure) -> DOCUMENTS.contains(figure.get("document"))).toList();
	}

}
