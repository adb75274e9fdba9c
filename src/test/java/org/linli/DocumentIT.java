package org.linli;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testing.GraphIT;

/**
 * The example documents run, even where there is nothing to be found.
 */
class DocumentIT extends GraphIT {

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("operations")
	void anExampleDocumentRunsWithoutErrors(Path file) {
		String text = SchemaFiles.text(file);
		var request = asking().document(text);
		SchemaFiles.variables(text).forEach(request::variable);

		request.executeAndVerify();
	}

	static List<Path> operations() {
		return SchemaFiles.operations();
	}

}
