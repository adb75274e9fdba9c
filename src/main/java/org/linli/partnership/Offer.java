package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.Lang;
import org.linli.graphql.Named;
import org.linli.organization.Organization;

/**
 * An offer (供给) as it is read.
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param title its title
 * @param kind what is offered
 * @param quantity how much
 * @param quantityUnit of what the quantity is a number
 * @param path the ids of the place for which it is, or else where who offers it sits, and
 * of its ancestors, top down
 * @param place id of the place for which it is; null if it is for none in particular
 * @param since first day
 * @param until first day behind the period
 * @param organization who offers it
 */
record Offer(String id, String code, String title, OfferKind kind, @Nullable Integer quantity,
		@Nullable String quantityUnit, List<String> path, @Nullable String place, LocalDate since,
		@Nullable LocalDate until, @Nullable Organization organization) implements Named {

	boolean activeOn(LocalDate day) {
		return new Term(this.since, this.until).covers(day);
	}

	@Override
	public String called(Lang lang) {
		return lang.quoted(this.title);
	}

}
