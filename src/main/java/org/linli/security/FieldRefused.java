package org.linli.security;

import graphql.schema.FieldCoordinates;

/**
 * A field is not for this viewer. It is thrown, since whoever stands between would take a
 * result without data for a page without rows.
 */
final class FieldRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	FieldRefused(FieldCoordinates field, Audience audience) {
		super("%s.%s is for %s only".formatted(field.getTypeName(), field.getFieldName(), audience), null, false,
				false);
	}

}
