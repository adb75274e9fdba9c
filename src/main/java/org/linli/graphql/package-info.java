/**
 * What every part of the API shares: pages and cursors, batched look-ups, error codes,
 * texts in two languages, GraphiQL. It knows no word of the neighbourhood (but for the
 * one closed list of {@link UserErrorCode}) and no database.
 */
@NullMarked
package org.linli.graphql;

import org.jspecify.annotations.NullMarked;
