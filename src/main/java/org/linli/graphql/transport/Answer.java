package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.ConnectionOwner;
import tools.jackson.core.JacksonException;

import org.springframework.util.FastByteArrayOutputStream;

/**
 * An answer as it is sent: it takes its room among all answers while it is written, and
 * gives it back when nobody sends it any longer. What finds no room, or is too long, is
 * written no further.
 */
final class Answer implements AutoCloseable {

	private final AnswerRoom room;

	private final ConnectionOwner owner;

	private final FastByteArrayOutputStream bytes = new FastByteArrayOutputStream();

	private int taken;

	private @Nullable GraphQLError refusal;

	private Answer(AnswerRoom room, ConnectionOwner owner) {
		this.room = room;
		this.owner = owner;
	}

	/** Writes one, as far as there is room. */
	static Answer written(AnswerRoom room, ConnectionOwner owner, Writing writing) {
		Answer answer = new Answer(room, owner);
		boolean done = false;
		try {
			writing.to(answer.new Limited());
			done = true;
		}
		catch (IOException | JacksonException ex) {
			if (answer.refusal == null) {
				throw new IllegalStateException("The answer cannot be written", ex);
			}
		}
		finally {
			if (!done) {
				answer.close();
			}
		}
		return answer;
	}

	/** Says something short in its place, which takes no room. */
	Answer instead(byte[] refusal) throws IOException {
		this.bytes.write(refusal);
		return this;
	}

	/** Why it was not written; null if it was. */
	@Nullable GraphQLError refusal() {
		return this.refusal;
	}

	int length() {
		return this.bytes.size();
	}

	/** All of it, from its beginning. */
	InputStream read() {
		return this.bytes.getInputStream();
	}

	/** Keeps nothing of it any longer. */
	@Override
	public void close() {
		this.bytes.reset();
		this.room.giveBack(this.owner, this.taken);
		this.taken = 0;
	}

	/** What is said of an answer that is too long. */
	static GraphQLError tooLong(AnswerRoom room) {
		int most = room.longest();
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("The answer is too long: bytes may be at most %,d; ask for less at a time", most)
			.extensions(Map.of("code", "LIMIT_EXCEEDED", "limit", "bytes", "most", most))
			.build();
	}

	private static GraphQLError full(Fault busy) {
		return GraphqlErrorBuilder.newError()
			.errorType(ErrorType.ExecutionAborted)
			.message("%s", busy.message())
			.extensions(Map.of("code", busy.name(), "retryAfter", busy.retryAfter()))
			.build();
	}

	/** Who writes an answer. */
	@FunctionalInterface
	interface Writing {

		/** Writes it; may fail where the output does. */
		void to(OutputStream output) throws IOException;

	}

	private final class Limited extends OutputStream {

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] source, int offset, int count) throws IOException {
			if (Answer.this.bytes.size() + count > Answer.this.room.longest()) {
				throw refused(tooLong(Answer.this.room));
			}
			Fault full = Answer.this.room.take(Answer.this.owner, count);
			if (full != null) {
				throw refused(full(full));
			}
			Answer.this.taken += count;
			Answer.this.bytes.write(source, offset, count);
		}

		private IOException refused(GraphQLError why) {
			Answer.this.refusal = why;
			return new IOException(why.getMessage());
		}

	}

}
