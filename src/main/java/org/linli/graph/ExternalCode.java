package org.linli.graph;

/**
 * A number by which a register or a file outside of Linli knows a thing.
 *
 * @param scheme the register or file
 * @param value the number, unique within its scheme
 */
public record ExternalCode(String scheme, String value) {
}
