/**
 * What is tried of the engine in this process and its backups.
 */
@NullMarked
package org.linli.graph.engine;

import org.jspecify.annotations.NullMarked;
