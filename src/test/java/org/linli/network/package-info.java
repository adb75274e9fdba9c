/**
 * Tests of figures and their measures.
 */
@NullMarked
package org.linli.network;

import org.jspecify.annotations.NullMarked;
