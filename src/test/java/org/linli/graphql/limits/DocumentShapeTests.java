package org.linli.graphql.limits;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentShapeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ a }                                                         | 0 | 0 | 1 | 1 | 1
			{ x: a y: a { b } }                                           | 2 | 0 | 2 | 3 | 2
			{ a @skip(if: true) b @x @y }                                 | 0 | 3 | 2 | 2 | 1
			query($v: Int @d) @e { a { b { c } } }                        | 0 | 2 | 1 | 3 | 3
			{ ...F ...F } fragment F on Q { a b { c } }                   | 0 | 0 | 4 | 6 | 2
			{ ... on Q { a } ... { b } }                                  | 0 | 0 | 2 | 2 | 1
			{ a { ...F } } fragment F on Q { ...G } fragment G on Q { b } | 0 | 0 | 1 | 2 | 2
			{ a { nodes { b } } }                                         | 0 | 0 | 1 | 3 | 2
			{ a { edges { node { b } cursor } pageInfo { c } } }          | 0 | 0 | 1 | 7 | 3
			{ a { ...F } } fragment F on C { nodes { b } }                | 0 | 0 | 1 | 3 | 2
			{ a { edges { ...F } } } fragment F on E { node { b } }       | 0 | 0 | 1 | 4 | 2
			{ a { ...F } } fragment F on C { ...G } fragment G on C { edges { ... { node { b } } } } | 0 | 0 | 1 | 4 | 2
			{ ...F } fragment F on Q { nodes { b } }                      | 0 | 0 | 1 | 2 | 2
			{ a { ...F edges { ...F } } } fragment F on E { node { b } }  | 0 | 0 | 1 | 6 | 3
			{ nodes(ids: []) { b } node { c } }                           | 0 | 0 | 2 | 4 | 2
			query A { a } query B { a b { c } }                           | 0 | 0 | 2 | 3 | 2
			{ a { ...F } } fragment F on Q { b { ...F } }                 | 0 | 0 | 1 | 2 | 2
			{ ...Nobody }                                                 | 0 | 0 | 0 | 0 | 0
			""")
	void measuresADocument(String text, int aliases, int directives, int rootFields, int fields, int depth) {
		assertThat(DocumentShape.of(Parser.parse(text)))
			.isEqualTo(new DocumentShape(aliases, directives, rootFields, fields, depth));
	}

	@Test
	void unfoldsFragmentsThatDoubleWithoutCountingForEver() {
		String doubling = IntStream.range(0, 60)
			.mapToObj(
					(i) -> "fragment F%d on Q { x%d: a { ...F%d } y%d: a { ...F%d } }".formatted(i, i, i + 1, i, i + 1))
			.collect(Collectors.joining(" ", "{ ...F0 } ", " fragment F60 on Q { a }"));

		DocumentShape shape = DocumentShape.of(Parser.parse(doubling));

		assertThat(shape.fields()).isEqualTo(1_000_000);
		assertThat(shape.depth()).isEqualTo(61);
		assertThat(shape.rootFields()).isEqualTo(2);
	}

}
