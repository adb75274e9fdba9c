/**
 * Tests of the register of organisations.
 */
@NullMarked
package org.linli.organization;

import org.jspecify.annotations.NullMarked;
