package org.linli.graphql.transport;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FastByteArrayOutputStream;

/**
 * The body of a request: it grows while it comes, takes its room among all bodies, and
 * gives it back once something is made of it or nobody will read it any more. It is
 * written, and then read once; what was read is not kept.
 */
final class Body implements AutoCloseable {

	private static final InputStream NOTHING = InputStream.nullInputStream();

	private final BodyRoom room;

	private final FastByteArrayOutputStream written = new FastByteArrayOutputStream();

	private @Nullable InputStream unread;

	private int length;

	private int taken;

	private boolean read;

	Body(BodyRoom room) {
		this.room = room;
	}

	/** Whether there was room for another part, which is added then. */
	boolean isAdded(byte[] part, int count) throws IOException {
		if (!this.room.take(count)) {
			return false;
		}
		this.taken += count;
		this.length += count;
		this.written.write(part, 0, count);
		return true;
	}

	/** How long it is, or was. */
	int length() {
		return this.length;
	}

	/** Whether there is nothing more to read. */
	boolean isRead() {
		return this.read || this.length == 0;
	}

	/** Reads on, as {@link InputStream#read(byte[], int, int)} does. */
	int read(byte[] target, int offset, int count) throws IOException {
		InputStream rest = (this.unread != null) ? this.unread : this.written.getInputStream();
		this.unread = rest;
		int found = rest.read(target, offset, count);
		if (rest.available() == 0) {
			drop();
		}
		return found;
	}

	private void drop() {
		this.read = true;
		this.unread = NOTHING;
		this.written.reset();
	}

	/** Keeps nothing of it any longer, nor its room. */
	@Override
	public void close() {
		drop();
		this.room.giveBack(this.taken);
		this.taken = 0;
	}

}
