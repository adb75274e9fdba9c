package org.linli.security;

import org.jspecify.annotations.Nullable;

/**
 * A field that somebody was refused.
 *
 * @param field its coordinate
 * @param person id of the person whom it is about; empty where it is about nobody in
 * particular
 * @param purpose for what it was asked; null where that is not said
 */
record Refusal(String field, String person, @Nullable Purpose purpose) {
}
