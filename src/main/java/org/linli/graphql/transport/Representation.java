package org.linli.graphql.transport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * In what form an answer is given, the preferred one first.
 */
enum Representation {

	/** The media type of GraphQL, under which the status says how it went. */
	GRAPHQL("application/graphql-response+json", 3),

	/** For those who know no other, or do not say what they know. */
	JSON(MediaType.APPLICATION_JSON_VALUE, 2),

	/** A stream of events. */
	EVENTS(MediaType.TEXT_EVENT_STREAM_VALUE, 1);

	private static final String SUPPORTED = String.join(", ", Stream.of(values()).map((one) -> one.type).toList());

	private static final int NAMED = 2;

	private final String type;

	private final int liking;

	Representation(String type, int liking) {
		this.type = type;
		this.liking = liking;
	}

	/** The value of {@code Content-Type}. */
	String contentType() {
		return this.type + ";charset=utf-8";
	}

	/**
	 * What a client likes best of what there is: by its weights, then by how closely it
	 * names a type, then in our order; behind a wildcard alone stands plain JSON.
	 * @param accepts the values of {@code Accept}
	 * @throws Unreadable if they are no media types
	 * @throws Refused if nothing suits
	 */
	static Representation preferred(List<String> accepts) {
		List<MediaType> ranges;
		try {
			ranges = MediaType.parseMediaTypes(accepts);
		}
		catch (InvalidMediaTypeException ex) {
			throw new Unreadable("'Accept' must list media types");
		}
		if (ranges.isEmpty()) {
			return JSON;
		}
		return Stream.of(values())
			.map((one) -> one.offer(ranges))
			.flatMap(Optional::stream)
			.max(Comparator.comparingDouble(Offer::weight)
				.thenComparingInt(Offer::closeness)
				.thenComparingInt(Offer::preference))
			.orElseThrow(() -> Refused.because(Fault.NOT_ACCEPTABLE, "What can be answered is one of " + SUPPORTED))
			.representation();
	}

	/** How well it suits; the range that names it most closely decides. */
	private Optional<Offer> offer(List<MediaType> ranges) {
		return ranges.stream()
			.filter(this::suits)
			.max(Comparator.comparingInt(Representation::closeness))
			.filter((range) -> range.getQualityValue() > 0)
			.map((range) -> new Offer(this, range.getQualityValue(), closeness(range), preference(range)));
	}

	/** Nobody is sent a stream who did not ask for one. */
	private boolean suits(MediaType range) {
		boolean utf8 = range.getCharset() == null || Utf8.isMeantBy(range);
		return utf8 && range.includes(MediaType.parseMediaType(this.type))
				&& !(this == EVENTS && range.isWildcardType());
	}

	private int preference(MediaType range) {
		return (closeness(range) < NAMED && this == JSON) ? Integer.MAX_VALUE : this.liking;
	}

	private static int closeness(MediaType range) {
		if (range.isWildcardType()) {
			return 0;
		}
		return range.isWildcardSubtype() ? 1 : NAMED;
	}

	/**
	 * A form that a client takes.
	 *
	 * @param representation the form
	 * @param weight how much it is liked, by the client
	 * @param closeness how closely the client names it
	 * @param preference how much we like it
	 */
	private record Offer(Representation representation, double weight, int closeness, int preference) {
	}

}
