/**
 * Who can help with a need: hard rules, score and evidence.
 */
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
