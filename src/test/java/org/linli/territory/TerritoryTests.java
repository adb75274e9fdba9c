package org.linli.territory;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "a/", "a/b/", "a/b/c/" })
	void joinsThePathThatItTookApart(String path) {
		assertThat(Territory.scopePath(Territory.ids(path))).isEqualTo(path);
	}

	@Test
	void takesAPathApartTopDown() {
		assertThat(Territory.ids("")).isEmpty();
		assertThat(Territory.ids("a/b/")).isEqualTo(List.of("a", "b"));
	}

}
