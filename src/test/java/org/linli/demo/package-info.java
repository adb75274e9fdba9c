/**
 * Tests of the demonstration.
 */
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
