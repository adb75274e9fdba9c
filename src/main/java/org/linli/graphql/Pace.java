package org.linli.graphql;

import graphql.GraphQLContext;
import reactor.core.publisher.Flux;

/**
 * Knows when the next event may be told to somebody who listens.
 */
@FunctionalInterface
public interface Pace {

	/**
	 * The same events, each told as soon as it may be and not before.
	 * @param context of the subscription
	 */
	<T> Flux<T> of(Flux<T> events, GraphQLContext context);

}
