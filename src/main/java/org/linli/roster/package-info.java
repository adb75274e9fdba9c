/**
 * Reads the rosters (CSV) in which users and the demonstration bring their data.
 */
@NullMarked
package org.linli.roster;

import org.jspecify.annotations.NullMarked;
