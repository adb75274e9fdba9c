package org.linli.people;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A person.
 *
 * @param id the id
 * @param code the code issued for the person
 * @param name the name
 * @param scopePath path of the place where the person lives
 * @param household id of the household; null for one whose home lies outside the graph
 * @param minor whether under 18
 * @param status whether the person takes part
 * @param volunteer whether registered as a volunteer
 * @param synthetic whether invented
 * @param elder whether of the elderly, as the place counts them
 */
public record PersonRow(String id, String code, String name, String scopePath, @Nullable String household,
		boolean minor, PersonStatus status, boolean volunteer, boolean synthetic, boolean elder) implements GraphRow {

	/** Somebody who is not known to be old. */
	public PersonRow(String id, String code, String name, String scopePath, @Nullable String household, boolean minor,
			PersonStatus status, boolean volunteer, boolean synthetic) {
		this(id, code, name, scopePath, household, minor, status, volunteer, synthetic, false);
	}

	@Override
	public void addTo(GraphBatch batch) {
		List<String> labels = new ArrayList<>(List.of("Entity", "Person"));
		if (this.household != null) {
			labels.add("Resident");
		}
		if (this.volunteer) {
			labels.add("Volunteer");
		}
		batch
			.node(labels,
					GraphRow.properties("id", this.id, "code", this.code, "name", this.name, "nameKey",
							NameKey.of(this.name), "scopePath", this.scopePath, "minor", this.minor, "status",
							this.status.name(), "synthetic", this.synthetic, "elder", this.elder ? true : null))
			.relation("LIVES_IN", this.id, this.household);
	}

}
