package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.Scalars;
import graphql.language.Document;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.EchoingWiringFactory;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files below {@code schema}, read without a server.
 */
public final class SchemaFiles {

	private static final String VARIABLES = "# variables: ";

	private SchemaFiles() {
	}

	/** The schema, to validate documents. */
	public static GraphQLSchema schema() {
		TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
		schemaFiles().forEach((file) -> registry.merge(new SchemaParser().parse(text(file))));
		List<String> scalars = registry.scalars()
			.keySet()
			.stream()
			.filter((name) -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
			.toList();
		return new SchemaGenerator().makeExecutableSchema(registry, EchoingWiringFactory
			.newEchoingWiring((wiring) -> scalars.forEach((name) -> wiring.scalar(text(name)))));
	}

	/** A scalar that takes any text. */
	private static GraphQLScalarType text(String name) {
		return GraphQLScalarType.newScalar().name(name).coercing(Scalars.GraphQLString.getCoercing()).build();
	}

	/** Everything the schema files define, whatever is inside other definitions too. */
	static List<Definition> definitions() {
		List<Definition> found = new ArrayList<>();
		schemaFiles().forEach((file) -> collect("", parse(text(file)), found));
		return found;
	}

	/** The example documents. */
	public static List<Path> operations() {
		return files(Path.of("schema/operations"), ".graphql");
	}

	public static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The variables of a document, stated in a line {@code # variables: {json}}. */
	public static Map<String, Object> variables(String document) {
		return document.lines()
			.filter((line) -> line.startsWith(VARIABLES))
			.findFirst()
			.map((line) -> JsonMapper.shared()
				.readValue(line.substring(VARIABLES.length()), new TypeReference<Map<String, Object>>() {
				}))
			.orElse(Map.of());
	}

	/** The role that a document needs, stated in its first line. */
	public static String role(String document) {
		return document.lines().findFirst().orElse("").replace("# role: ", "");
	}

	/** Whether a document changes what is asked. */
	static boolean writes(String document) {
		return is(document, OperationDefinition.Operation.MUTATION);
	}

	/** Whether a document listens to what happens. */
	static boolean listens(String document) {
		return is(document, OperationDefinition.Operation.SUBSCRIPTION);
	}

	private static boolean is(String document, OperationDefinition.Operation operation) {
		return Parser.parse(document)
			.getDefinitionsOfType(OperationDefinition.class)
			.stream()
			.anyMatch((one) -> one.getOperation() == operation);
	}

	private static void collect(String parent, Node<?> node, List<Definition> found) {
		String path = (node instanceof NamedNode<?> named) ? parent + "/" + named.getName() : parent;
		found.add(new Definition(path, node));
		node.getChildren().forEach((child) -> collect(path, child, found));
	}

	private static Document parse(String text) {
		return Parser.parse(ParserEnvironment.newParserEnvironment()
			.document(text)
			.parserOptions(ParserOptions.getDefaultSdlParserOptions())
			.build());
	}

	private static List<Path> schemaFiles() {
		return files(Path.of("schema"), ".graphqls");
	}

	private static List<Path> files(Path directory, String ending) {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> found = Files.list(directory)) {
			return found.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A part of a schema file.
	 *
	 * @param path the names down to it
	 * @param node the part
	 */
	record Definition(String path, Node<?> node) {
	}

}
