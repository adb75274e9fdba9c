/**
 * Tests of who can help.
 */
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
