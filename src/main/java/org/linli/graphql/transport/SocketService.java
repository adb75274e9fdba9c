package org.linli.graphql.transport;

import org.springframework.stereotype.Component;

/**
 * What all conversations over sockets need.
 */
@Component
class SocketService {

	private final SocketSettings settings;

	private final SocketCounts counts;

	private final SocketCodec codec;

	private final Payload payload;

	private final SocketAnswers answers;

	private final AnswerRoom room;

	SocketService(SocketSettings settings, SocketCounts counts, SocketCodec codec, Payload payload,
			SocketAnswers answers, AnswerRoom room) {
		this.settings = settings;
		this.counts = counts;
		this.codec = codec;
		this.payload = payload;
		this.answers = answers;
		this.room = room;
	}

	SocketSettings settings() {
		return this.settings;
	}

	SocketCounts counts() {
		return this.counts;
	}

	SocketCodec codec() {
		return this.codec;
	}

	Payload payload() {
		return this.payload;
	}

	SocketAnswers answers() {
		return this.answers;
	}

	AnswerRoom room() {
		return this.room;
	}

}
