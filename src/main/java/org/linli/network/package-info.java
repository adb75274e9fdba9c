/**
 * Reads over all features: the published figures beside what the graph holds.
 */
@NullMarked
package org.linli.network;

import org.jspecify.annotations.NullMarked;
