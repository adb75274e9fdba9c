package org.linli.graphql.transport;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a client may send, and all of them together, and how slowly.
 *
 * @param body how long the body of a request may be, on every path
 * @param bodyTimeout within what time it must have come whole, and within what time what
 * stands before it
 * @param bodies how long the bodies of all requests may be that are being read
 */
@ConfigurationProperties("linli.limits")
record BodySettings(@DefaultValue("1MB") DataSize body, @DefaultValue("10s") Duration bodyTimeout,
		@DefaultValue("64MB") DataSize bodies) {

	BodySettings {
		if (body.toBytes() < 1) {
			throw new IllegalArgumentException("LINLI_LIMITS_BODY must be 1B or more");
		}
		if (bodies.compareTo(body) < 0 || bodies.toBytes() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException(
					"LINLI_LIMITS_BODIES must not be less than LINLI_LIMITS_BODY, and less than 2GB");
		}
		if (!bodyTimeout.isPositive()) {
			throw new IllegalArgumentException("LINLI_LIMITS_BODYTIMEOUT must be longer than nothing");
		}
	}

}
