/**
 * How large a document may be and how much it may ask for: looked at before anything is
 * fetched.
 */
@NullMarked
package org.linli.graphql.limits;

import org.jspecify.annotations.NullMarked;
