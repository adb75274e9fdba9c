package org.linli.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import org.junit.jupiter.api.Test;
import org.linli.SchemaFiles;
import org.linli.hostile.AnyDocuments.Asked;
import org.linli.testing.Chance;

import static org.assertj.core.api.Assertions.assertThat;

class AnyDocumentsTests {

	private static final int MANY = 1_000;

	@Test
	void areMostlyValidAndNeverAlwaysSo() {
		GraphQLSchema schema = SchemaFiles.schema();
		AnyDocuments documents = new AnyDocuments(schema, new Chance(1),
				Map.of("id", List.of("a"), "code", List.of("b")));
		Map<String, Integer> mistakes = new TreeMap<>();
		int valid = 0;
		for (int i = 0; i < MANY; i++) {
			Asked asked = documents.next();
			try {
				List<ValidationError> errors = new Validator().validateDocument(schema, Parser.parse(asked.text()),
						Locale.ROOT);
				errors.forEach(
						(error) -> mistakes.merge(String.valueOf(error.getValidationErrorType()), 1, Integer::sum));
				valid += errors.isEmpty() ? 1 : 0;
			}
			catch (RuntimeException ex) {
				mistakes.merge(ex.getClass().getSimpleName(), 1, Integer::sum);
			}
		}

		assertThat(valid).as(mistakes.toString()).isBetween(MANY / 2, MANY * 9 / 10);
	}

}
