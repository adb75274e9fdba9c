package org.linli.party;

import org.linli.people.Person;
import org.linli.people.PersonMapper;
import org.linli.territory.Territory;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Reads a member from the columns {@code member}, {@code person} (the two nodes) and
 * {@code grid} (an id or null); for stores that reach members from elsewhere.
 */
public final class PartyMemberMapper {

	private PartyMemberMapper() {
	}

	public static PartyMember map(Record row) {
		Value member = row.get("member");
		Person person = PersonMapper.map(row.get("person"));
		return new PartyMember(member.get("id").asString(), member.get("code").asString(), person.name(), person.id(),
				Territory.ids(member.get("scopePath").asString()), row.get("grid").asString(null), person.minor());
	}

}
