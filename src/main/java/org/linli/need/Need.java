package org.linli.need;

import java.time.OffsetDateTime;
import java.util.List;

import org.linli.graphql.Lang;
import org.linli.graphql.Named;

/**
 * What a resident needs (需求).
 *
 * @param id opaque id
 * @param no the number that Linli issued
 * @param title the need in the words of whoever submitted it
 * @param kind what it is about
 * @param status how far it has come
 * @param path the ids of the places in which it lies, top down
 * @param place id of the place itself
 * @param submittedAt when it was submitted
 * @param version counts its changes
 */
public record Need(String id, String no, String title, NeedKind kind, NeedStatus status, List<String> path,
		String place, OffsetDateTime submittedAt, int version) implements Named {

	@Override
	public String called(Lang lang) {
		return lang.quoted(this.title);
	}

}
