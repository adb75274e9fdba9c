package org.linli.graphql;

/**
 * An object whose class does not tell which type of the schema it is.
 */
public interface Typed {

	String typeName();

}
