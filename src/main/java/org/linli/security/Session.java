package org.linli.security;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whose connection a request came over, looked at again as long as it is open: grants are
 * taken back and tokens expire.
 *
 * @param account whose token it was; null for the built-in viewer of a demonstration
 * @param expiresAt until when the token is valid
 * @param grants what accounts were granted
 * @param clock tells the time
 */
record Session(@Nullable Account account, Instant expiresAt, Grants grants, Clock clock) {

	static final String KEY = "session";

	/** Who asks now; null if the token has expired. */
	@Nullable Viewer viewer() {
		Account known = this.account;
		if (known == null) {
			return BuiltIn.PLANNER;
		}
		return this.clock.instant().isBefore(this.expiresAt) ? this.grants.viewer(known) : null;
	}

}
