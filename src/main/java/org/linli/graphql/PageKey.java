package org.linli.graphql;

import org.jspecify.annotations.Nullable;

/**
 * The page of one parent, as one field of the document asks for it.
 *
 * @param parent id of the parent
 * @param filter what else the field was asked for; equal filters are loaded together
 * @param page the page
 */
public record PageKey(String parent, @Nullable Object filter, PageRequest page) {

	public static PageKey of(String parent, PageRequest page) {
		return new PageKey(parent, null, page);
	}

}
