package org.linli.graphql.transport;

import org.springframework.http.HttpHeaders;

/**
 * A request that cannot be asked in this way, with what the answer says about it.
 */
final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Fault fault;

	private final String reason;

	private final HttpHeaders headers;

	private Refused(Fault fault, String reason, HttpHeaders headers) {
		super(reason, null, false, false);
		this.fault = fault;
		this.reason = reason;
		this.headers = headers;
	}

	/** Says what the fault says. */
	static Refused because(Fault fault) {
		return because(fault, fault.message());
	}

	/** Says in its own words what is wrong. */
	static Refused because(Fault fault, String reason) {
		return new Refused(fault, reason, new HttpHeaders());
	}

	/** Says by a header what would be taken. */
	static Refused taking(Fault fault, String header, String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(header, value);
		return new Refused(fault, fault.message(), headers);
	}

	Fault fault() {
		return this.fault;
	}

	/** What is wrong, in words for the client. */
	String reason() {
		return this.reason;
	}

	/** What would be taken. */
	HttpHeaders headers() {
		return this.headers;
	}

}
