package org.linli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testing.GraphIT;

import org.springframework.graphql.test.tester.GraphQlTester.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every connection of the schema is walked from its first page to its last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionsIT extends GraphIT {

	private final PagedNeighbourhood here = new PagedNeighbourhood();

	@BeforeAll
	void load() {
		load(this.here.batch());
	}

	@Test
	void noConnectionOfTheSchemaIsLeftOut() {
		assertThat(this.here.lists().stream().map(PagedList::field).distinct())
			.containsExactlyInAnyOrderElementsOf(connections());
	}

	@ParameterizedTest(name = "{0}, {1} a page")
	@MethodSource("lists")
	void answersEverythingOnceInOrder(PagedList list, int size) {
		for (String parent : list.parents()) {
			List<String> expected = list.expected().getOrDefault(parent, List.of());
			assertThat(expected).as("what is listed").hasSizeGreaterThan(2).doesNotHaveDuplicates();

			assertThat(walk(list, parent, size, expected.size())).isEqualTo(expected);
		}
	}

	Stream<Arguments> lists() {
		return this.here.lists().stream().flatMap((list) -> Stream.of(Arguments.of(list, 1), Arguments.of(list, 2)));
	}

	/**
	 * Walks the pages of one parent: the first one while the others are asked for theirs
	 * as well, the next ones alone, since a cursor belongs to one parent.
	 */
	private List<String> walk(PagedList list, String parent, int size, int total) {
		List<String> found = new ArrayList<>();
		String after = null;
		boolean more = true;
		while (more) {
			List<String> parents = (after != null) ? List.of(parent) : list.parents();
			Response answer = ask(list, parents, size, after);
			String page = PagedList.path(parents, parent);
			List<String> codes = answer.path(page + ".nodes[*]..key").entityList(String.class).get();
			List<String> cursors = answer.path(page + ".edges[*].cursor").entityList(String.class).get();
			more = answer.path(page + ".pageInfo.hasNextPage").entity(Boolean.class).get();
			found.addAll(codes);
			assertThat(codes).as("page after %s", found).hasSize(Math.min(size, total - found.size() + codes.size()));
			assertThat(cursors).hasSameSizeAs(codes).doesNotHaveDuplicates();
			answer.path(page + ".totalCount").entity(Integer.class).isEqualTo(total);
			answer.path(page + ".pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(after != null);
			answer.path(page + ".pageInfo.startCursor").entity(String.class).isEqualTo(cursors.getFirst());
			answer.path(page + ".pageInfo.endCursor").entity(String.class).isEqualTo(cursors.getLast());
			after = cursors.getLast();
		}
		return found;
	}

	private Response ask(PagedList list, List<String> parents, int size, @Nullable String after) {
		var request = asking(this.here.scope()).document(list.document())
			.variable("first", size)
			.variable("after", after);
		return (parents.equals(List.of(PagedList.QUERY)) ? request : request.variable("ids", parents)).execute();
	}

	private static List<String> connections() {
		return SchemaFiles.schema()
			.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !Introspection.isIntrospectionTypes(type))
			.map(GraphQLObjectType.class::cast)
			.flatMap((type) -> type.getFieldDefinitions()
				.stream()
				.filter((field) -> GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection"))
				.map((field) -> type.getName() + "." + field.getName()))
			.toList();
	}

}
