/**
 * How requests come in and answers go out: over HTTP, as streams of events and over
 * WebSockets, each by the letter of its protocol.
 */
@NullMarked
package org.linli.graphql.transport;

import org.jspecify.annotations.NullMarked;
