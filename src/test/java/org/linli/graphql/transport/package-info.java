/**
 * Tests of how requests come in and answers go out.
 */
@NullMarked
package org.linli.graphql.transport;

import org.jspecify.annotations.NullMarked;
