package org.linli.security;

/**
 * A personal text as everybody sees it who may see the person: never in clear.
 *
 * @param text what is shown
 * @param masked whether something is hidden
 */
public record MaskedText(String text, boolean masked) {
}
