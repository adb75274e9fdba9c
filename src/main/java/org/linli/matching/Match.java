package org.linli.matching;

import java.util.List;

/**
 * Somebody who can help.
 *
 * @param rank place in the order, from 1
 * @param score how well the supplier fits, 0 to 1
 * @param supplier who can help: a person, or the card of a member
 * @param kind in what capacity
 * @param terms what the score is made of
 * @param evidence why
 */
record Match(int rank, double score, Object supplier, SupplierKind kind, List<ScoreTermValue> terms,
		Evidence evidence) {
}
