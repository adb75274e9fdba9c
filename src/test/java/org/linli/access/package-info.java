/**
 * Proves who sees what: documents are made from the schema, graphs from seeds, and what
 * the server answers is compared with what other code says of them.
 */
@NullMarked
package org.linli.access;

import org.jspecify.annotations.NullMarked;
