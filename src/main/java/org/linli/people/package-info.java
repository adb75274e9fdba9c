/**
 * Persons, households, the roles they hold and the consents they give.
 */
@NullMarked
package org.linli.people;

import org.jspecify.annotations.NullMarked;
