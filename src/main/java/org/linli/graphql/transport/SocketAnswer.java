package org.linli.graphql.transport;

/**
 * A message that answers a question of a client.
 *
 * @param text the message
 * @param last whether the question is answered by it
 */
record SocketAnswer(String text, boolean last) {
}
