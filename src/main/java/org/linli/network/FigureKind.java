package org.linli.network;

/**
 * What a published figure speaks of; described in the schema.
 */
enum FigureKind {

	STOCK, RATIO, FLOW, NORM, NOT_IN_GRAPH, EXAMPLE

}
