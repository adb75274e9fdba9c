/**
 * Tests of how large a document may be and how much it may ask for.
 */
@NullMarked
package org.linli.graphql.limits;

import org.jspecify.annotations.NullMarked;
