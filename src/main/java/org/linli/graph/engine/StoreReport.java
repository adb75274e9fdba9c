package org.linli.graph.engine;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.linli.graph.StoreInspection.Contents;

/**
 * What was found in a store that was checked.
 *
 * @param contents what it holds
 * @param aside where the store is now that stood in its place; null if there was none
 */
public record StoreReport(Contents contents, @Nullable Path aside) {
}
