package org.linli.graphql.transport;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a client may send, and how slowly.
 *
 * @param body how long the body of a request may be, on every path
 * @param bodyTimeout within what time it must have come whole
 */
@ConfigurationProperties("linli.limits")
record BodySettings(@DefaultValue("1MB") DataSize body, @DefaultValue("10s") Duration bodyTimeout) {
}
