/**
 * Tests of needs.
 */
@NullMarked
package org.linli.need;

import org.jspecify.annotations.NullMarked;
