/**
 * Tests of the place tree.
 */
@NullMarked
package org.linli.territory;

import org.jspecify.annotations.NullMarked;
