/**
 * Measures GraphQL over HTTP beside hand-written Cypher, in one run.
 */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
