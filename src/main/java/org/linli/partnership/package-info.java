/**
 * Dual report-in (双报到), agreements, offers and service items; pairing is derived.
 */
@NullMarked
package org.linli.partnership;

import org.jspecify.annotations.NullMarked;
