package org.linli.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTests {

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final PrintStream out = new PrintStream(this.printed, true, StandardCharsets.UTF_8);

	@Test
	void printsALineForEachTenthAtMostWhereNobodyLooksOn() {
		try (Progress progress = new Progress("Loading", this.out, false)) {
			progress.expect(1_000);
			for (int i = 0; i < 1_000; i++) {
				progress.advance(1);
			}
		}

		assertThat(lines()).hasSize(10).startsWith("Loading: 10 %").endsWith("Loading: 100 %");
	}

	@Test
	void neverGoesBackWhenMoreIsToCome() {
		try (Progress progress = new Progress("Loading", this.out, false)) {
			progress.expect(10);
			progress.advance(5);
			progress.expect(10);
			progress.advance(15);
		}

		assertThat(lines()).containsExactly("Loading: 50 %", "Loading: 100 %");
	}

	@Test
	void drawsABarInPlainCharactersOnATerminal() {
		try (Progress progress = new Progress("Loading", this.out, true)) {
			progress.expect(10);
			progress.advance(10);
		}

		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("Loading", "100%")
			.matches("(?s)\\p{ASCII}+");
	}

	private List<String> lines() {
		return this.printed.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
