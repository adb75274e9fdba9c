package org.linli.graphql;

/**
 * Something that can be named in a sentence.
 */
public interface Named {

	String called(Lang lang);

}
