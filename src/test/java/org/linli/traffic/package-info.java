/**
 * Tests of what requests may take.
 */
@NullMarked
package org.linli.traffic;

import org.jspecify.annotations.NullMarked;
