package org.linli.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.access.County.Place;
import org.linli.access.County.Thing;
import org.linli.access.Sight.Held;
import org.linli.graph.GraphBatch;
import org.linli.graph.Ids;
import org.linli.security.GrantRole;
import org.linli.testing.GraphIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever wants to change what is hidden is answered as if it did not exist, by every
 * change and for everything that a change may name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenTargetsIT extends GraphIT {

	private final Sdl sdl = Sdl.read();

	private final GraphBatch batch = new GraphBatch("TEST");

	private final RandomCounty county = new RandomCounty("hidden-targets-" + Ids.next(), 3,
			RandomCounty.skills("hidden-targets-" + Ids.next(), this.batch), this.batch);

	/** Somebody in all roles at one community. */
	private final Sight sight = new Sight(this.county.county(), this.county.self(),
			EnumSet.allOf(GrantRole.class)
				.stream()
				.map((role) -> new Held(role, this.county.county().level("COMMUNITY").getFirst()))
				.toList(),
			Set.of());

	@BeforeAll
	void load() {
		load(this.batch);
	}

	@Test
	void aChangeOfWhatIsHiddenIsAnsweredLikeOneOfWhatDoesNotExist() {
		List<String> compared = new ArrayList<>();
		for (GraphQLFieldDefinition change : Objects.requireNonNull(this.sdl.mutation()).getFieldDefinitions()) {
			GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil
				.unwrapAll(change.getArgument("input").getType());
			for (List<String> path : ValidInput.texts(input).toList()) {
				String hidden = hidden(path.getLast());
				if (hidden != null) {
					String what = change.getName() + "." + String.join(".", path);
					compared.add(what);
					assertThat(unnamed(change, input, path, hidden)).as(what)
						.isEqualTo(unnamed(change, input, path, Ids.next()));
				}
			}
		}
		assertThat(compared).contains("receiveReportIn.reportIn", "confirmNeedSkills.need", "revokeAccess.grant",
				"recordConsent.person", "submitNeed.place");
	}

	/** The answer, whatever the target is called in it. */
	private String unnamed(GraphQLFieldDefinition change, GraphQLInputObjectType input, List<String> path,
			String text) {
		return answer(change, input, path, text).toString().replace(text, "it");
	}

	private Map<String, Object> answer(GraphQLFieldDefinition change, GraphQLInputObjectType input, List<String> path,
			String text) {
		return answer(this.sight.context(),
				"mutation($input: %s!) { %s(input: $input) { userErrors { code path message } } }"
					.formatted(input.getName(), change.getName()),
				Map.of("input", new ValidInput(input, this.county).with(path, text)));
	}

	/** What of the kind that a field names is not seen; null if all of it is. */
	private @Nullable String hidden(String field) {
		return switch (field) {
			case "reportIn" -> first("ReportIn").map(Thing::id).findFirst().orElse(null);
			case "need" -> first("Need").map(Thing::id).findFirst().orElse(null);
			case "grant" -> first("Grant").map(Thing::id).findFirst().orElse(null);
			case "person" -> first("Person").map(Thing::code).findFirst().orElse(null);
			case "filer" -> first("PartyMember").map(Thing::code).findFirst().orElse(null);
			case "place" -> this.county.county()
				.places()
				.stream()
				.filter((place) -> !this.sight.sees(place))
				.map(Place::code)
				.findFirst()
				.orElse(null);
			default -> null;
		};
	}

	private Stream<Thing> first(String type) {
		return this.sight.hidden(type).stream();
	}

}
