package org.linli.graphql.transport;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.SchemaFiles;
import org.linli.graphql.Documents;
import org.linli.graphql.TestDocuments;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.GraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PayloadTests {

	private static final String FIGURES = SchemaFiles.text(Path.of("schema/operations/figures.graphql"));

	private static final String ID = Documents.id(FIGURES);

	private static final String OTHER = "query Other { viewer { roles } }";

	private final Payload payload = new Payload(TestDocuments.open());

	private final Payload trusted = new Payload(TestDocuments.trusted());

	@Test
	void readsWhatIsAskedAndPassesOverWhatNobodyKnows() {
		GraphQlRequest request = this.payload.read(body("""
				{"query": "query A { viewer { roles } }", "operationName": "A", "variables": {"a": null},
				 "extensions": {"trace": 1}, "other": 7}
				"""));

		assertThat(request.getDocument()).isEqualTo("query A { viewer { roles } }");
		assertThat(request.getOperationName()).isEqualTo("A");
		assertThat(request.getVariables()).containsEntry("a", null);
		assertThat(request.getExtensions()).containsEntry("trace", 1);
	}

	@Test
	void takesNullForWhatIsLeftOut() {
		GraphQlRequest request = this.payload.read(body("""
				{"query": "{ viewer { roles } }", "operationName": null, "variables": null, "extensions": null}
				"""));

		assertThat(request.getOperationName()).isNull();
		assertThat(request.getVariables()).isEmpty();
		assertThat(request.getExtensions()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                   | 'query' is missing
			{"query": null}                      | 'query' is missing
			{"query": " "}                       | 'query' is missing
			{"query": "", "documentId": ""}      | 'query' is missing
			{"query": 1}                         | 'query' must be a string
			{"query": false}                     | 'query' must be a string
			{"query": ["{a}"]}                   | 'query' must be a string
			{"query": "{a}", "operationName": 0} | 'operationName' must be a string
			{"query": "{a}", "operationName": {}}| 'operationName' must be a string
			{"query": "{a}", "variables": "{}"}  | 'variables' must be an object
			{"query": "{a}", "variables": []}    | 'variables' must be an object
			{"query": "{a}", "extensions": 0}    | 'extensions' must be an object
			""")
	void saysWhatIsNoRequest(String body, String reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.payload.read(body(body)))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason));
	}

	@Test
	void findsADocumentByItsIdInTheWordsOfEveryClient() {
		for (Map<String, Object> body : List.<Map<String, Object>>of(Map.of("documentId", ID),
				Map.of("documentId", "sha256:" + ID), Map.of("documentId", ID, "query", FIGURES),
				// Clients of WebSockets must say a query and leave it empty.
				Map.of("documentId", ID, "query", ""),
				Map.of("documentId", ID, "extensions", Map.of("persistedQuery", Map.of("sha256Hash", ID))),
				Map.of("documentId", "", "extensions", Map.of("persistedQuery", Map.of("sha256Hash", ID))),
				Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", ID))))) {
			assertThat(this.payload.read(body).getDocument()).isEqualTo(FIGURES);
			assertThat(this.trusted.read(body).getDocument()).isEqualTo(FIGURES);
		}
	}

	@Test
	void takesATextWithItsOwnIdWhereAllDocumentsAreTaken() {
		Map<String, Object> body = Map.of("documentId", Documents.id(OTHER), "query", OTHER);

		assertThat(this.payload.read(body).getDocument()).isEqualTo(OTHER);
		assertRefused(this.trusted, body, Fault.PERSISTED_QUERY_NOT_FOUND);
	}

	@Test
	void refusesWhatIsNotKnown() {
		assertRefused(this.payload, Map.of("documentId", "unknown"), Fault.PERSISTED_QUERY_NOT_FOUND);
		assertRefused(this.trusted, Map.of("documentId", "unknown"), Fault.PERSISTED_QUERY_NOT_FOUND);
		assertRefused(this.trusted, Map.of("documentId", "unknown", "query", FIGURES), Fault.PERSISTED_QUERY_NOT_FOUND);
		assertRefused(this.trusted, Map.of("query", OTHER), Fault.PERSISTED_QUERY_ONLY);
		assertRefused(this.trusted, Map.of("query", FIGURES), Fault.PERSISTED_QUERY_ONLY);
	}

	@Test
	void refusesAnIdThatIsNotThatOfItsText() {
		for (Payload one : List.of(this.payload, this.trusted)) {
			assertThatExceptionOfType(Unreadable.class)
				.isThrownBy(() -> one.read(Map.of("documentId", ID, "query", OTHER)));
		}
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> this.payload.read(Map.of("documentId", "unknown", "query", OTHER)));
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.payload.read(Map.of("documentId", 7)));
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> this.payload.read(Map.of("documentId", ID,
				"extensions", Map.of("persistedQuery", Map.of("sha256Hash", Documents.id(OTHER))))));
	}

	private static void assertRefused(Payload payload, Map<String, Object> body, Fault fault) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> payload.read(body))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(fault));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> body(String json) {
		return JsonMapper.shared().readValue(json, HashMap.class);
	}

}
