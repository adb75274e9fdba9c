package org.linli;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartTests {

	private static final int JAVA_8 = 52;

	@ParameterizedTest
	@CsvSource({ "1.8, true", "9, true", "11, true", "17, true", "20, true", "21, false", "25, false", "30, false" })
	void aJavaBeforeTwentyOneIsTooOld(String specification, boolean tooOld) {
		assertThat(Start.isTooOld(specification)).isEqualTo(tooOld);
	}

	@Test
	void saysInOneLineWhichJavaItIsAndWhatToDo() {
		assertThat(Start.refusal("17.0.15", "/opt/jdk-17"))
			.startsWith("Linli needs Java 21 or newer, this is 17.0.15 at /opt/jdk-17: ")
			.contains("install a newer JDK")
			.doesNotContain("\n");
	}

	@Test
	void canBeReadByJavaEightWithAllThatItIsMadeOf() throws IOException {
		assertThat(Start.class.getDeclaredClasses()).isEmpty();
		try (DataInputStream file = new DataInputStream(
				Objects.requireNonNull(Start.class.getResourceAsStream("Start.class")))) {
			assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
			file.readUnsignedShort();
			assertThat(file.readUnsignedShort()).isEqualTo(JAVA_8);
		}
	}

}
