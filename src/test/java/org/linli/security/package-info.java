/**
 * Tests of who may see what.
 */
@NullMarked
package org.linli.security;

import org.jspecify.annotations.NullMarked;
