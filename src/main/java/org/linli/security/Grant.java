package org.linli.security;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That somebody may act in a role at a place and below it (授权).
 *
 * @param id opaque id
 * @param code the code that Linli issued
 * @param subject to whom it is given, as the issuer of tokens names the account
 * @param role in which role
 * @param place id of the place
 * @param path path of the place; empty for everything
 * @param organization id of the organisation for which a liaison acts
 * @param purposes for what sensitive data may be looked at
 * @param since first day
 * @param until first day on which it no longer holds
 * @param revokedAt when it was taken back
 * @param version counts its changes
 */
public record Grant(String id, String code, String subject, GrantRole role, String place, String path,
		@Nullable String organization, List<Purpose> purposes, LocalDate since, @Nullable LocalDate until,
		@Nullable OffsetDateTime revokedAt, int version) {

	/** Whether it allows its holder anything on this day. */
	public boolean holdsOn(LocalDate day) {
		return this.revokedAt == null && !this.since.isAfter(day) && (this.until == null || this.until.isAfter(day));
	}

}
