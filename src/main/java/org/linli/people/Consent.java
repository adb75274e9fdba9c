package org.linli.people;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A consent of a person to one use of data.
 *
 * @param id opaque id
 * @param purpose to what
 * @param since the day it was given
 * @param withdrawnOn the day it was withdrawn, from which it no longer holds
 * @param guardian who consented for a minor
 */
record Consent(String id, ConsentPurpose purpose, LocalDate since, @Nullable LocalDate withdrawnOn,
		@Nullable String guardian) {
}
