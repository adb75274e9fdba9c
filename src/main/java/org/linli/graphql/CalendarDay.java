package org.linli.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

/**
 * The type of days. It takes a day that the calendar has, in ten characters; that of the
 * library makes of the 30th of February the 28th.
 */
final class CalendarDay implements Coercing<LocalDate, String> {

	/** The scalar {@code Date}. */
	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("Date")
		.coercing(new CalendarDay())
		.build();

	private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private CalendarDay() {
	}

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		if (value instanceof LocalDate day) {
			return day.toString();
		}
		throw new CoercingSerializeException("No day: " + value.getClass().getSimpleName());
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return parse(input);
		}
		catch (DateTimeException ex) {
			throw new CoercingParseValueException(String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		try {
			return parse((input instanceof StringValue text) ? String.valueOf(text.getValue()) : input);
		}
		catch (DateTimeException ex) {
			throw new CoercingParseLiteralException(String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.newStringValue(serialize(input, context, locale)).build();
	}

	private static LocalDate parse(Object input) {
		if (input instanceof LocalDate day) {
			return day;
		}
		if (!(input instanceof String text) || !FORM.matcher(text).matches()) {
			throw new DateTimeException("a day is wanted, as 2026-11-23");
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			// The reason repeats what was sent.
			throw new DateTimeException("the calendar has no such day", ex);
		}
	}

}
