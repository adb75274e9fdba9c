package org.linli.graphql.transport;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;
import reactor.core.publisher.Mono;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * Who speaks over a socket, for those who answer.
 */
interface SocketClient {

	/**
	 * Says who it is, and answers what it is told in turn.
	 * @throws RuntimeException if it is refused
	 */
	@Nullable Object introduce(Map<String, Object> payload);

	/** To whom it belongs, once that is known. */
	ConnectionOwner owner();

	/** Asks for something. */
	Mono<WebGraphQlResponse> ask(String id, GraphQlRequest request);

	/** No longer wants to know. */
	void cancelled(String id);

	/** Is gone, after it had said who it is. */
	void closed(int code, Map<String, Object> introduction);

}
