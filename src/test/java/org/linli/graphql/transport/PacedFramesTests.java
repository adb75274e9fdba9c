package org.linli.graphql.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Extension;
import org.apache.tomcat.websocket.MessagePart;
import org.apache.tomcat.websocket.Transformation;
import org.apache.tomcat.websocket.TransformationResult;
import org.apache.tomcat.websocket.WsIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How many frames a client may send, and of what length, when it may say five messages of
 * 200 bytes in a second.
 */
class PacedFramesTests {

	private static final byte TEXT = 1;

	private static final Duration WHILE = Duration.ofSeconds(10);

	private final PretendedFrames last = new PretendedFrames();

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readsWhatAnyConversationNeeds(boolean extended) throws IOException {
		PacedFrames frames = frames(extended);

		for (int frame = 0; frame < 160; frame++) {
			assertThat(frames.validateRsv(0, TEXT)).isTrue();
			read(frames, 10);
		}

		assertThat(this.last.read).isEqualTo(1_600);
	}

	@Test
	void endsWhatHasTooManyFramesWhateverTheirLength() throws IOException {
		PacedFrames frames = frames(false);
		for (int frame = 0; frame < 1_000; frame++) {
			frames.validateRsv(0, TEXT);
		}

		assertThatExceptionOfType(WsIOException.class).isThrownBy(() -> read(frames, 0))
			.satisfies((end) -> assertThat(end.getCloseReason().getCloseCode()).isEqualTo(CloseCodes.VIOLATED_POLICY));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void endsWhatIsTooLongHoweverFewFramesItHas(boolean extended) throws IOException {
		PacedFrames frames = frames(extended);
		frames.validateRsv(0, TEXT);
		for (int part = 0; part < 10; part++) {
			read(frames, 200);
		}

		assertThatExceptionOfType(WsIOException.class).isThrownBy(() -> read(frames, 5_000));
	}

	@Test
	void takesAnySettings() throws IOException {
		SocketSettings large = new SocketSettings(4, 3, 2, 3, 2, DataSize.ofGigabytes(1), Integer.MAX_VALUE, WHILE,
				WHILE, WHILE);
		PacedFrames frames = new PacedFrames(null, large);
		frames.setNext(this.last);

		assertThat(frames.validateRsv(0, TEXT)).isTrue();
		read(frames, 5_000);
	}

	private PacedFrames frames(boolean extended) {
		PacedFrames frames = new PacedFrames(extended ? new PretendedFrames() : null, PretendedClient.SETTINGS);
		frames.setNext(this.last);
		return frames;
	}

	private void read(PacedFrames frames, int length) throws IOException {
		this.last.length = length;
		assertThat(frames.getMoreData(TEXT, false, 0, ByteBuffer.allocate(10_000)))
			.isEqualTo(TransformationResult.UNDERFLOW);
	}

	/** Finds frames of some length, or leaves that to those behind. */
	private static final class PretendedFrames implements Transformation {

		private @Nullable Transformation next;

		private int length;

		private long read;

		@Override
		public void setNext(Transformation last) {
			this.next = last;
		}

		@Override
		public boolean validateRsv(int rsv, byte opCode) {
			return this.next == null || this.next.validateRsv(rsv, opCode);
		}

		@Override
		public TransformationResult getMoreData(byte opCode, boolean fin, int rsv, ByteBuffer target)
				throws IOException {
			if (this.next != null) {
				return this.next.getMoreData(opCode, fin, rsv, target);
			}
			target.position(target.position() + this.length);
			this.read += this.length;
			return TransformationResult.UNDERFLOW;
		}

		@Override
		public boolean validateRsvBits(int bits) {
			return true;
		}

		@Override
		public @Nullable Extension getExtensionResponse() {
			return null;
		}

		@Override
		public List<MessagePart> sendMessagePart(List<MessagePart> parts) {
			return parts;
		}

		@Override
		public void close() {
			// Nothing is kept.
		}

	}

}
