/**
 * Neo4j inside this process, the default when no server is named, and its backups.
 */
@NullMarked
package org.linli.graph.engine;

import org.jspecify.annotations.NullMarked;
