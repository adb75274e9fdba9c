package org.linli.graphql;

/**
 * What a value of an enum is called.
 *
 * @param type name of the enum in the schema
 * @param value the value
 * @param label what people call it
 */
record EnumLabel(String type, String value, String label) {

	/** The schema's name of the type, which no component can have. */
	public String getEnum() {
		return this.type;
	}

}
