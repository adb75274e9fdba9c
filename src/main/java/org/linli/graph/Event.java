package org.linli.graph;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * That something changed, kept in the transaction of the change. It tells what and where,
 * and nothing about anybody.
 *
 * @param id its id, by which a reader knows what it had already
 * @param topic kind of what changed
 * @param aggregate id of what changed
 * @param sequence counts the changes of that one thing
 * @param at when
 * @param scopePath path of the place to which the change belongs
 * @param before what state it was in
 * @param after what state it is in
 */
public record Event(String id, String topic, String aggregate, long sequence, OffsetDateTime at, String scopePath,
		@Nullable String before, String after) {
}
