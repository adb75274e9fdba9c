/**
 * What tests share: a database, a viewer, neighbourhoods by phrase, counted statements.
 */
@NullMarked
package org.linli.testing;

import org.jspecify.annotations.NullMarked;
