package org.linli.graph.engine;

import java.security.Principal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackupDoorTests {

	@Test
	void tellsWhoGotInAndOwnsNothingWhoDoes() {
		assertThat(BackupDoor.refusal(named("root"), named("linli")))
			.isEqualTo(new BackupDoor.Answer(null, "The store belongs to linli, and its server does nothing for root.",
					"Run the command as linli, who must be able to write the file."));
	}

	@Test
	void hearsItsOwner() {
		Principal owner = named("linli");

		assertThat(BackupDoor.refusal(owner, owner)).isNull();
	}

	private static Principal named(String name) {
		return () -> name;
	}

}
