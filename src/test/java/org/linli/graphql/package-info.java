/**
 * Tests of what every part of the API shares.
 */
@NullMarked
package org.linli.graphql;

import org.jspecify.annotations.NullMarked;
