/**
 * Party organisations (党组织) and membership.
 */
@NullMarked
package org.linli.party;

import org.jspecify.annotations.NullMarked;
