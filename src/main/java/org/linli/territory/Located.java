package org.linli.territory;

import java.util.List;

/**
 * Something that was looked up alone, with the visible places around it.
 *
 * @param <T> what was looked up
 * @param what what was looked up
 * @param places the visible places
 */
public record Located<T>(T what, List<Territory> places) {

}
