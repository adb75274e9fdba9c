/**
 * Tests of members and party organisations.
 */
@NullMarked
package org.linli.party;

import org.jspecify.annotations.NullMarked;
