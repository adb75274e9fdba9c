package org.linli.graphql.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

import io.github.bucket4j.Bucket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Extension;
import org.apache.tomcat.websocket.MessagePart;
import org.apache.tomcat.websocket.Transformation;
import org.apache.tomcat.websocket.TransformationResult;
import org.apache.tomcat.websocket.WsIOException;
import org.jspecify.annotations.Nullable;

/**
 * Sees all frames of a client, those that the container answers by itself as well, and
 * those that come behind the end. Whoever sends more of them than any conversation can
 * need has its connection closed at once: the container reads on as long as there is
 * something to read, and would have time for nobody else.
 */
final class PacedFrames implements Transformation {

	/** Frames that a message may be cut into, in the long run. */
	private static final int FRAMES_PER_MESSAGE = 16;

	private final @Nullable Transformation extensions;

	private final Bucket frames;

	private final Bucket bytes;

	private @Nullable Transformation next;

	private boolean flooded;

	/**
	 * Frames of a client.
	 * @param extensions what was agreed on besides; null if nothing was
	 */
	PacedFrames(@Nullable Transformation extensions, SocketSettings settings) {
		this.extensions = extensions;
		this.frames = Buckets.perSecond((long) FRAMES_PER_MESSAGE * settings.messagesPerSecond());
		this.bytes = Buckets.perSecond(settings.message().toBytes() * settings.messagesPerSecond());
	}

	@Override
	public void setNext(Transformation last) {
		if (this.extensions != null) {
			this.extensions.setNext(last);
		}
		this.next = last;
	}

	/** The first, if an extension has nothing to say. */
	private Transformation inner() {
		return Objects.requireNonNull((this.extensions != null) ? this.extensions : this.next);
	}

	/** A frame begins. */
	@Override
	public boolean validateRsv(int rsv, byte opCode) {
		this.flooded |= !this.frames.tryConsume(1);
		return inner().validateRsv(rsv, opCode);
	}

	@Override
	public TransformationResult getMoreData(byte opCode, boolean fin, int rsv, ByteBuffer target) throws IOException {
		int before = target.position();
		TransformationResult result = inner().getMoreData(opCode, fin, rsv, target);
		int length = target.position() - before;
		if (this.flooded || (length > 0 && !this.bytes.tryConsume(length))) {
			throw new WsIOException(new CloseReason(CloseCodes.VIOLATED_POLICY, SocketEnd.FLOOD.reason()));
		}
		return result;
	}

	@Override
	public boolean validateRsvBits(int bits) {
		return inner().validateRsvBits(bits);
	}

	@Override
	public Extension getExtensionResponse() {
		return inner().getExtensionResponse();
	}

	@Override
	public List<MessagePart> sendMessagePart(List<MessagePart> parts) throws IOException {
		return inner().sendMessagePart(parts);
	}

	@Override
	public void close() {
		inner().close();
	}

}
