/**
 * What requests may take and what they took: deadlines, rates, how many at a time, and
 * one line in the log for each.
 */
@NullMarked
package org.linli.traffic;

import org.jspecify.annotations.NullMarked;
