package org.linli.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the viewer of a request is refused, and keeps it: once for each field and
 * person.
 */
@Component
class Refusals {

	/** Of so many persons it is kept by name who was asked for; of more it is not. */
	private static final int MOST = 100;

	private final AccessLog log;

	Refusals(AccessLog log) {
		this.log = log;
	}

	/** Gathers a field that is refused. */
	static void add(FieldCoordinates field, DataFetchingEnvironment environment) {
		Set<Refusal> refused = Viewer.refused(environment.getGraphQlContext());
		String person = (environment.getSource() instanceof AboutPerson about && refused.size() < MOST)
				? about.aboutPerson() : "";
		refused.add(new Refusal(field.getTypeName() + "." + field.getFieldName(), person, purpose(environment)));
	}

	/** Keeps what was gathered up to now. */
	void keep(GraphQLContext context) {
		Set<Refusal> refused = Viewer.refused(context);
		Set<Refusal> gathered = Set.copyOf(refused);
		refused.removeAll(gathered);
		gathered.stream()
			.collect(Collectors.groupingBy(Refusal::person, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.collect(Collectors.groupingBy((one) -> Asked.of(one.getValue()),
					Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
			.forEach((asked, persons) -> this.log.addRefusal(Viewer.of(context), asked.purpose(), persons,
					asked.fields()));
	}

	private static @Nullable Purpose purpose(DataFetchingEnvironment environment) {
		Object purpose = environment.getArguments().get("purpose");
		return List.of(Purpose.values())
			.stream()
			.filter((one) -> one.name().equals(String.valueOf(purpose)))
			.findFirst()
			.orElse(null);
	}

	/** What was asked of somebody. */
	private record Asked(List<String> fields, @Nullable Purpose purpose) {

		static Asked of(List<Refusal> refusals) {
			return new Asked(refusals.stream().map(Refusal::field).distinct().sorted().toList(),
					refusals.stream()
						.map(Refusal::purpose)
						.filter((purpose) -> purpose != null)
						.min(Comparator.naturalOrder())
						.orElse(null));
		}

	}

}
