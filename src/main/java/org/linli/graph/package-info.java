/**
 * The graph database: statements, scope, ids, migrations and the settings of the
 * connection. It knows no word of the neighbourhood.
 */
@NullMarked
package org.linli.graph;

import org.jspecify.annotations.NullMarked;
