/**
 * Accounts of volunteers: points and time credits.
 */
@NullMarked
package org.linli.points;

import org.jspecify.annotations.NullMarked;
