/**
 * Tests of the whole: architecture, start and documents.
 */
@NullMarked
package org.linli;

import org.jspecify.annotations.NullMarked;
