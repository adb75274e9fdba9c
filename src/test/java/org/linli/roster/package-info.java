/**
 * Tests of the rosters.
 */
@NullMarked
package org.linli.roster;

import org.jspecify.annotations.NullMarked;
