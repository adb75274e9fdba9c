/**
 * Tests of persons and their names.
 */
@NullMarked
package org.linli.people;

import org.jspecify.annotations.NullMarked;
