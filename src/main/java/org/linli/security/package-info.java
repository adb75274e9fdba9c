/**
 * Who is asking, and which part of the place tree they may see.
 */
@NullMarked
package org.linli.security;

import org.jspecify.annotations.NullMarked;
