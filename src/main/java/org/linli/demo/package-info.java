/**
 * The demonstration: loads the rosters and fills them up to the published figures.
 */
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;
