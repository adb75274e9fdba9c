package org.linli.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much viewers may listen to at a time, over all transports.
 *
 * @param perViewer subscriptions of one account
 * @param shared subscriptions of all who come without a token to a demonstration
 */
@ConfigurationProperties("linli.subscriptions")
record SubscriptionSettings(@DefaultValue("100") int perViewer, @DefaultValue("1000") int shared) {

	SubscriptionSettings {
		if (perViewer < 1 || shared < 1) {
			throw new IllegalArgumentException(
					"LINLI_SUBSCRIPTIONS_PERVIEWER and LINLI_SUBSCRIPTIONS_SHARED must be 1 or more");
		}
	}

}
