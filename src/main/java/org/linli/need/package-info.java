/**
 * What residents need (需求): from a sentence to a need that says which skills it takes.
 */
@NullMarked
package org.linli.need;

import org.jspecify.annotations.NullMarked;
