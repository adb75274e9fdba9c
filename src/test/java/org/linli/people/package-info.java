/**
 * Tests of persons and roles.
 */
@NullMarked
package org.linli.people;

import org.jspecify.annotations.NullMarked;
