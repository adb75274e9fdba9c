/**
 * Tests of the vocabulary of skills, of talents and of teams.
 */
@NullMarked
package org.linli.talent;

import org.jspecify.annotations.NullMarked;
