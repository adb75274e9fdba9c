/**
 * The place tree (地域): levels as data, ancestors, children, service sites and honours.
 */
@NullMarked
package org.linli.territory;

import org.jspecify.annotations.NullMarked;
