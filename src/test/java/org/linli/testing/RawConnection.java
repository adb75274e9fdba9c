package org.linli.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A connection to a server of which every byte is the test's own doing: what is not read
 * stays with the server.
 */
public final class RawConnection implements AutoCloseable {

	/** What this machine keeps of what is not read, about. */
	private static final int KEPT = 4_096;

	private static final int PATIENCE = 60_000;

	private final Socket socket = new Socket();

	private final DataInputStream input;

	private RawConnection(int port) throws IOException {
		this.socket.setReceiveBufferSize(KEPT);
		this.socket.setSoTimeout(PATIENCE);
		this.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		this.input = new DataInputStream(this.socket.getInputStream());
	}

	/** One over which nothing was said yet. */
	public static RawConnection of(int port) throws IOException {
		return new RawConnection(port);
	}

	/** A WebSocket that has shaken hands and offered these protocols. */
	public static RawConnection socket(int port, String protocols) throws IOException {
		RawConnection connection = new RawConnection(port);
		connection.write("""
				GET /graphql HTTP/1.1\r
				Host: localhost\r
				Connection: Upgrade\r
				Upgrade: websocket\r
				Sec-WebSocket-Version: 13\r
				Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
				Sec-WebSocket-Protocol: %s\r
				\r
				""".formatted(protocols).getBytes(StandardCharsets.US_ASCII));
		return connection;
	}

	/** A request that is answered as a stream of events. */
	public static RawConnection stream(int port, String token, String body) throws IOException {
		RawConnection connection = new RawConnection(port);
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		connection.write("""
				POST /graphql HTTP/1.1\r
				Host: localhost\r
				Authorization: Bearer %s\r
				Content-Type: application/json\r
				Accept: text/event-stream\r
				Content-Length: %d\r
				\r
				""".formatted(token, bytes.length).getBytes(StandardCharsets.US_ASCII));
		connection.write(bytes);
		return connection;
	}

	/** Sends anything at all. */
	public void send(byte... bytes) throws IOException {
		write(bytes);
	}

	/**
	 * How many bytes this machine keeps of what the server sent and was not read; 0 where
	 * nobody can say, and behind the end.
	 */
	public long kept() throws IOException {
		String here = "%04X".formatted(this.socket.getLocalPort());
		String there = "%04X".formatted(this.socket.getPort());
		long kept = 0;
		for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
			for (String line : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
				String[] columns = line.strip().split("\\s+", 6);
				if (columns[1].endsWith(":" + there) && columns[2].endsWith(":" + here)) {
					kept += Long.parseLong(columns[4].substring(0, 8), 16);
				}
			}
		}
		return kept;
	}

	/** Reads until this came; answers all that came. */
	public String readTo(String end) throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
			read.write(this.input.readByte());
		}
		return read.toString(StandardCharsets.UTF_8);
	}

	/** Reads what has come, whatever it is. */
	public void skip() throws IOException {
		this.input.skipNBytes(this.input.available());
	}

	/** Reads so many bytes, if they come. */
	public void read(int bytes) throws IOException {
		this.input.readNBytes(bytes);
	}

	/** Reads a message of a WebSocket; if it is closed, the code. */
	public String message() throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		int first = this.input.readUnsignedByte();
		frame(read);
		if ((first & 0x0F) == 8) {
			return String.valueOf(ByteBuffer.wrap(read.toByteArray()).getShort());
		}
		while ((first & 0x80) == 0) {
			first = this.input.readUnsignedByte();
			frame(read);
		}
		return read.toString(StandardCharsets.UTF_8);
	}

	private void frame(ByteArrayOutputStream read) throws IOException {
		long length = this.input.readUnsignedByte();
		if (length == 126) {
			length = this.input.readUnsignedShort();
		}
		else if (length == 127) {
			length = this.input.readLong();
		}
		byte[] payload = this.input.readNBytes((int) length);
		if (payload.length < length) {
			throw new EOFException();
		}
		read.writeBytes(payload);
	}

	/** Says something over a WebSocket, under a mask that changes nothing. */
	public void say(String text) throws IOException {
		byte[] payload = text.getBytes(StandardCharsets.UTF_8);
		ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) 0x81);
		if (payload.length < 126) {
			frame.put((byte) (0x80 | payload.length));
		}
		else {
			frame.put((byte) (0x80 | 127)).putLong(payload.length);
		}
		frame.putInt(0).put(payload).flip();
		byte[] bytes = new byte[frame.remaining()];
		frame.get(bytes);
		write(bytes);
	}

	/** Whether the server has closed a stream, found out without reading. */
	public boolean isCut() {
		return isCut((byte) '\n');
	}

	/** The same of a WebSocket, by an answer to a question that nobody asked. */
	public boolean isSocketCut() {
		return isCut((byte) 0x8A, (byte) 0x80, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
	}

	private boolean isCut(byte... bytes) {
		try {
			write(bytes);
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private void write(byte... bytes) throws IOException {
		this.socket.getOutputStream().write(bytes);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
