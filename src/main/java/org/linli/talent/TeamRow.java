package org.linli.talent;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * A team (队伍).
 *
 * @param id its id
 * @param code the code issued for it
 * @param name its name
 * @param kind what it is for
 * @param territory id of the place where it works
 * @param scopePath path of that place
 * @param synthetic whether it was invented
 * @param sponsor id of the party organisation that set it up
 * @param skills the skills it brings
 */
public record TeamRow(String id, String code, String name, TeamKind kind, String territory, String scopePath,
		boolean synthetic, @Nullable String sponsor, List<ProvidesRow> skills) implements GraphRow {

	/** A team of which nothing further is known. */
	public TeamRow(String id, String code, String name, TeamKind kind, String territory, String scopePath,
			boolean synthetic) {
		this(id, code, name, kind, territory, scopePath, synthetic, null, List.of());
	}

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Team", this.id,
					GraphRow.properties("code", this.code, "name", this.name, "kind", this.kind.name(), "scopePath",
							this.scopePath, "synthetic", this.synthetic))
			.relation("WORKS_IN", this.id, this.territory)
			.relation("SPONSORS", this.sponsor, this.id);
		this.skills
			.forEach((skill) -> batch.relation("PROVIDES", this.id, skill.skill(), Map.of("level", skill.level())));
	}

}
