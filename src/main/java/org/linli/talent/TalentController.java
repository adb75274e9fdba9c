package org.linli.talent;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.graphql.Spread;
import org.linli.people.NameQuery;
import org.linli.people.Person;
import org.linli.talent.TalentFilter.Moment;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class TalentController {

	private final HolderGraph holders;

	private final TalentGraph talents;

	private final Within within;

	TalentController(HolderGraph holders, TalentGraph talents, Within within) {
		this.holders = holders;
		this.talents = talents;
		this.within = within;
	}

	@QueryMapping
	Page<Person> talents(@Argument @Nullable String within, @Argument @Nullable String skill,
			@Argument @Nullable String text, @Argument @Nullable Boolean consented,
			@Argument @Nullable OffsetDateTime availableAt, PageRequest page, @ContextValue Scope scope) {
		String name = (text != null) ? NameQuery.of(text) : null;
		// A name without a letter is nobody's.
		Scope part = (text != null && name == null) ? Scope.of() : this.within.narrow(scope, within);
		TalentFilter filter = new TalentFilter(skill, consented, name, Moment.of(availableAt));
		if (part.prefixes().isEmpty()) {
			return page.page(List.of(), TalentController::position, () -> 0);
		}
		return page.page(this.holders.page(part, filter, page), TalentController::position,
				() -> this.holders.count(part, filter));
	}

	@BatchMapping(typeName = "Person")
	Map<Person, List<Talent>> skills(Collection<Person> persons, @ContextValue Scope scope) {
		return Spread.lists(persons, Person::id, (ids) -> this.talents.ofPersons(scope, ids));
	}

	private static Position position(Person person) {
		return Position.of(Territory.scopePath(person.path()), person.code());
	}

}
