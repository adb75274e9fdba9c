package org.linli.graphql;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

/**
 * The type of points in time, as the library reads and writes them. What is none is
 * refused in our words: those of the library repeat it and name classes.
 */
final class Instants implements Coercing<OffsetDateTime, String> {

	/** The scalar {@code DateTime}. */
	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("DateTime")
		.coercing(new Instants(ExtendedScalars.DateTime.getCoercing()))
		.build();

	private static final String WANTED = "a time with its offset is wanted, as 2026-11-23T08:00:00+08:00";

	private final Coercing<?, ?> library;

	private Instants(Coercing<?, ?> library) {
		this.library = library;
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return String.valueOf(this.library.serialize(value, context, locale));
	}

	@Override
	public OffsetDateTime parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return (OffsetDateTime) Objects.requireNonNull(this.library.parseValue(input, context, locale));
		}
		catch (CoercingParseValueException ex) {
			throw new CoercingParseValueException(WANTED, ex);
		}
	}

	@Override
	public OffsetDateTime parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		try {
			return (OffsetDateTime) Objects
				.requireNonNull(this.library.parseLiteral(input, variables, context, locale));
		}
		catch (CoercingParseLiteralException ex) {
			throw new CoercingParseLiteralException(WANTED, ex);
		}
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return this.library.valueToLiteral(input, context, locale);
	}

}
