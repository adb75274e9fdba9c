package org.linli.demo;

/**
 * How far the demonstration of a database is.
 */
enum DemoState {

	/** Nobody ever loaded it. */
	NONE,
	/** It is being loaded, or a load ended half-way. */
	LOADING,
	/** All of it is there. */
	COMPLETE,
	/** It is being removed, or that ended half-way. */
	REMOVING,
	/** It was there once. */
	REMOVED;

	/** Whether somebody is at work, or was and did not come to an end. */
	boolean begun() {
		return this == LOADING || this == REMOVING;
	}

}
