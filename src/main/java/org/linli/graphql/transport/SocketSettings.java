package org.linli.graphql.transport;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much WebSockets may take, and how long.
 *
 * @param most sockets that may be open at a time
 * @param unacknowledged of these, sockets that nobody has said yet whose they are; the
 * eldest of them is closed where there is one more
 * @param perViewer sockets of one account
 * @param shared sockets of all who come without a token to a demonstration
 * @param operations operations in flight on one socket
 * @param message how long a message of a client may be
 * @param messagesPerSecond messages of a client that are read in the long run; twice as
 * many may come at once
 * @param initTimeout how long a client has to say who it is
 * @param keepAlive how often a client is asked whether it is still there; it is given up
 * when it said nothing after three questions
 * @param sendTimeout how long a client may take to read a message
 */
@ConfigurationProperties("linli.sockets")
record SocketSettings(@DefaultValue("1000") int most, @DefaultValue("200") int unacknowledged,
		@DefaultValue("5") int perViewer, @DefaultValue("100") int shared, @DefaultValue("20") int operations,
		@DefaultValue("64KB") DataSize message, @DefaultValue("100") int messagesPerSecond,
		@DefaultValue("10s") Duration initTimeout, @DefaultValue("15s") Duration keepAlive,
		@DefaultValue("10s") Duration sendTimeout) {

	SocketSettings {
		demand("MOST", most);
		demand("UNACKNOWLEDGED", unacknowledged);
		demand("PERVIEWER", perViewer);
		demand("SHARED", shared);
		demand("OPERATIONS", operations);
		demand("MESSAGE", message.toBytes());
		demand("MESSAGESPERSECOND", messagesPerSecond);
		demand("INITTIMEOUT", initTimeout);
		demand("KEEPALIVE", keepAlive);
		demand("SENDTIMEOUT", sendTimeout);
	}

	private static void demand(String name, long number) {
		if (number < 1) {
			throw new IllegalArgumentException("LINLI_SOCKETS_%s must be 1 or more, not %d".formatted(name, number));
		}
	}

	private static void demand(String name, Duration time) {
		if (!time.isPositive()) {
			throw new IllegalArgumentException("LINLI_SOCKETS_%s must be longer than nothing".formatted(name));
		}
	}

}
