package org.linli.graphql.transport;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.linli.graphql.ConnectionOwner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that does not read keeps nothing but its own turn, and not for long.
 */
class SocketSenderTests {

	private final PretendedClient client = new PretendedClient().stops();

	private final AnswerRoom room = PretendedClient.room(100, 1_000);

	private final SocketSender sender = new SocketSender(this.client, this.room, () -> ConnectionOwner.ANYBODY);

	@Test
	void sendsOneBehindTheOther() {
		this.sender.send("a");
		this.sender.send("b");
		assertThat(this.client.told).containsExactly("a");

		this.client.reads();
		this.sender.send("c");

		assertThat(this.client.told).containsExactly("a", "b", "c");
	}

	@Test
	void closesBehindWhatIsOnItsWayWhenTooManyMessagesWait() {
		this.sender.send("a");
		for (int i = 0; i < 200; i++) {
			this.sender.send("b");
		}
		assertThat(this.client.codes).isEmpty();

		this.sender.send("one too many");
		assertThat(this.client.codes).as("while one is on its way").isEmpty();
		this.client.reads();

		assertThat(this.client.codes).containsExactly(1013);
		assertThat(this.client.told).containsExactly("a");
	}

	@Test
	void closesWhenTooLongMessagesWait() {
		String text = "a".repeat(300_000);
		for (int i = 0; i < 5; i++) {
			this.sender.send(text);
		}
		this.client.reads();

		assertThat(this.client.codes).containsExactly(1013);
		assertThat(this.client.told).hasSize(1);
	}

	@Test
	void countsNoMessageForWhichItsNextWaits() {
		List<String> sent = new ArrayList<>();
		for (int i = 0; i < 250; i++) {
			this.sender.send("a", () -> true, () -> sent.add("a"));
		}
		this.client.reads();

		assertThat(this.client.codes).isEmpty();
		assertThat(sent).hasSize(250);
		assertThat(this.room.left()).isEqualTo(1_000);
	}

	@Test
	void closesWhereThereIsNoRoomForAnAnswerAndGivesAllBack() {
		for (int i = 0; i < 2; i++) {
			this.sender.send("a".repeat(100), () -> true, () -> {
			});
		}
		assertThat(this.room.left()).isEqualTo(800);

		this.sender.send("a".repeat(51), () -> true, () -> {
		});

		assertThat(this.room.left()).as("one is on its way").isEqualTo(900);
		this.client.reads();
		assertThat(this.client.codes).containsExactly(1013);
		assertThat(this.room.left()).isEqualTo(1_000);
	}

	@Test
	void keepsNoRoomForWhatIsNoLongerWanted() {
		this.sender.send("b");
		this.sender.send("a".repeat(100), () -> false, () -> {
		});
		this.client.reads();

		assertThat(this.client.told).containsExactly("b");
		assertThat(this.room.left()).isEqualTo(1_000);
	}

	@Test
	void closesWhenAMessageIsLostAndTellsNobodyThatItWasSent() {
		List<String> sent = new ArrayList<>();
		this.sender.send("a", () -> true, () -> sent.add("a"));
		this.sender.send("b");

		this.client.loses();
		this.sender.send("c");

		assertThat(this.client.codes).containsExactly(1013);
		assertThat(this.client.told).containsExactly("a");
		assertThat(sent).isEmpty();
		assertThat(this.room.left()).isEqualTo(1_000);
	}

	@Test
	void closesOnceAndSaysNothingBehindIt() {
		this.client.reads();
		this.sender.close(SocketEnd.FAILED);
		this.sender.close(SocketEnd.FLOOD);
		this.sender.finish(SocketEnd.GOING_AWAY);
		this.sender.send("a");

		assertThat(this.client.codes).containsExactly(4500);
		assertThat(this.client.told).isEmpty();
	}

	@Test
	void finishesBehindAllThatIsSaid() {
		this.sender.send("a");
		this.sender.send("b");
		this.sender.finish(SocketEnd.GOING_AWAY);
		this.sender.send("c");
		this.client.reads();

		assertThat(this.client.told).containsExactly("a", "b");
		assertThat(this.client.codes).containsExactly(1001);
	}

}
