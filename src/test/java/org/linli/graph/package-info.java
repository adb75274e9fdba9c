/**
 * What tests may see of the graph's own parts.
 */
@NullMarked
package org.linli.graph;

import org.jspecify.annotations.NullMarked;
