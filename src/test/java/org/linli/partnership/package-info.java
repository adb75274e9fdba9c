/**
 * Tests of report-ins, agreements, pairings and supply.
 */
@NullMarked
package org.linli.partnership;

import org.jspecify.annotations.NullMarked;
