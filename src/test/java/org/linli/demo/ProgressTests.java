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
		try (Progress progress = new Progress("Loading", 1, this.out, false)) {
			progress.begin(1_000);
			for (int i = 0; i < 1_000; i++) {
				progress.advance(1);
			}
		}

		assertThat(lines()).hasSize(10).startsWith("Loading: 10 %").endsWith("Loading: 100 %");
	}

	@Test
	void isDoneOnlyWhenTheLastPartIs() {
		try (Progress progress = new Progress("Loading", 4, this.out, false)) {
			progress.begin(10);
			progress.advance(10);
			progress.begin(7);
			progress.advance(7);
			progress.begin(0);
			progress.begin(2);
			progress.advance(1);
			assertThat(lines()).containsExactly("Loading: 20 %", "Loading: 50 %", "Loading: 80 %");
			progress.advance(1);
		}

		assertThat(lines()).endsWith("Loading: 100 %");
	}

	@Test
	void drawsABarInPlainCharactersOnATerminal() {
		try (Progress progress = new Progress("Loading", 1, this.out, true)) {
			progress.begin(10);
			progress.advance(10);
		}

		assertThat(this.printed.toString(StandardCharsets.UTF_8)).contains("Loading", "100%")
			.matches("(?s)\\p{ASCII}+");
	}

	private List<String> lines() {
		return this.printed.toString(StandardCharsets.UTF_8).lines().toList();
	}

}
