package org.linli.graphql.transport;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What browsers obey: nothing of an answer is kept, framed, guessed at, told to others or
 * used by other pages. GraphiQL runs its own scripts and asks this server alone; no other
 * answer runs or loads anything. What Spring Security adds by itself is not said here.
 */
final class BrowserHeaders {

	private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

	/** Its editor sets styles on elements, and icons and fonts lie in its style sheet. */
	private static final String OWN_PAGE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

	private static final Map<String, String> EVERYWHERE = Map.of("Cache-Control", "no-store", "X-Content-Type-Options",
			"nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy",
			"same-origin", "Cross-Origin-Embedder-Policy", "require-corp", "Cross-Origin-Resource-Policy",
			"same-origin", "Permissions-Policy",
			"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");

	private static final Map<String, String> API = with(NOTHING);

	private static final Map<String, String> PAGE = with(OWN_PAGE);

	private BrowserHeaders() {
	}

	/** The headers of what is answered at an address. */
	static Map<String, String> of(String path) {
		return (path != null && (path.equals("/graphiql") || path.startsWith("/graphiql/"))) ? PAGE : API;
	}

	private static Map<String, String> with(String policy) {
		Map<String, String> headers = new LinkedHashMap<>(EVERYWHERE);
		headers.put("Content-Security-Policy", policy);
		return Map.copyOf(headers);
	}

}
