/**
 * Starts Linli, the relationship web of a neighbourhood (邻里) as one GraphQL API.
 */
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
