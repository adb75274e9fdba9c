package org.linli.graph.engine;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortPathTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(ints = { 1, 70, 200 })
	void leadsToASocketHoweverLongItsPathIs(int length) throws IOException {
		Path below = Files.createDirectories(this.directory.resolve("x".repeat(length)));
		Path socket = below.resolve("socket");

		try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			try (ShortPath path = ShortPath.of(socket)) {
				server.bind(UnixDomainSocketAddress.of(path.path()));
			}
			Path way;
			try (ShortPath path = ShortPath.of(socket);
					SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(path.path()))) {
				assertThat(client.isConnected()).isTrue();
				way = path.path();
			}
			assertThat(socket).exists();
			assertThat(Files.exists(way)).isEqualTo(way.equals(socket));
		}
	}

}
