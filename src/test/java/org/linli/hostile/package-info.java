/**
 * Everything that nobody should send, sent to a server as it is shipped.
 */
@NullMarked
package org.linli.hostile;

import org.jspecify.annotations.NullMarked;
