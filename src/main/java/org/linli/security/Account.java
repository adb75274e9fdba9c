package org.linli.security;

import org.linli.graph.Ids;

/**
 * Somebody whom an issuer of tokens knows.
 *
 * @param issuer the issuer
 * @param subject who it is, by the issuer's name
 */
record Account(String issuer, String subject) {

	/** Opaque, and the same on all instances, whether Linli met the account or not. */
	String id() {
		return Ids.of("account:" + this.issuer + "\n" + this.subject);
	}

}
