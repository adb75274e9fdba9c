package org.linli.graphql;

/**
 * Knows whether this instance answers as many operations as it can.
 */
@FunctionalInterface
public interface Capacity {

	/** Whether whoever asks now is told to come again. */
	boolean isExhausted();

}
