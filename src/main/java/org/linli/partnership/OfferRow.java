package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;
import org.linli.talent.ProvidesRow;

/**
 * A capacity that an organisation promises for a period (供给).
 *
 * @param id its id
 * @param code the code issued for it
 * @param title its title
 * @param kind what is offered
 * @param quantity how much
 * @param quantityUnit of what the quantity is a number
 * @param organization id of who offers it
 * @param place id of the place for which it is
 * @param scopePath path of that place
 * @param since first day
 * @param until first day behind the period
 * @param skills the skills it brings
 */
public record OfferRow(String id, String code, String title, OfferKind kind, @Nullable Integer quantity,
		@Nullable String quantityUnit, String organization, @Nullable String place, String scopePath, LocalDate since,
		@Nullable LocalDate until, List<ProvidesRow> skills) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch
			.entity("Offer", this.id,
					GraphRow.properties("code", this.code, "title", this.title, "kind", this.kind.name(), "quantity",
							this.quantity, "quantityUnit", this.quantityUnit, "scopePath", this.scopePath, "since",
							this.since, "until", this.until))
			.relation("OFFERS", this.organization, this.id)
			.relation("FOR", this.id, this.place);
		this.skills
			.forEach((skill) -> batch.relation("PROVIDES", this.id, skill.skill(), Map.of("level", skill.level())));
	}

}
