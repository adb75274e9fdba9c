package org.linli.graphql.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.linli.graphql.TestDocuments;
import org.linli.graphql.ConnectionOwner;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.util.unit.DataSize;

/**
 * A client with its wire, and a server behind it that answers what it is told to answer.
 */
final class PretendedClient implements SocketClient, SocketWire {

	/** Small limits. */
	static final SocketSettings SETTINGS = new SocketSettings(4, 3, 2, 3, 2, DataSize.ofBytes(200), 5,
			Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(10));

	final List<String> told = new ArrayList<>();

	final List<Integer> codes = new ArrayList<>();

	final List<String> cancelled = new ArrayList<>();

	private final Map<String, Mono<WebGraphQlResponse>> answers = new HashMap<>();

	private ConnectionOwner owner = ConnectionOwner.ANYBODY;

	private @Nullable RuntimeException refusal;

	private boolean reading = true;

	private @Nullable Consumer<@Nullable Throwable> unread;

	/** Room for all that tests answer. */
	static AnswerRoom room() {
		return room(1 << 20, 1 << 20);
	}

	/** Room for so many bytes in one answer, and in all. */
	static AnswerRoom room(int answer, int answers) {
		return new AnswerRoom(new AnswerSettings(DataSize.ofBytes(answer), DataSize.ofBytes(answers)),
				new SimpleMeterRegistry());
	}

	static SocketService service() {
		SocketCodec codec = new SocketCodec(JsonMapper.shared());
		return new SocketService(SETTINGS, new SocketCounts(SETTINGS, new SimpleMeterRegistry()), codec,
				new Payload(TestDocuments.open()), new SocketAnswers(codec, room()), room());
	}

	/** What a query finds. */
	static WebGraphQlResponse found(Object data) {
		return new WebGraphQlResponse(
				new DefaultExecutionGraphQlResponse(ExecutionInput.newExecutionInput("{a}").build(), result(data)));
	}

	/** What a subscription tells. */
	static Mono<WebGraphQlResponse> listening(Publisher<ExecutionResult> events) {
		return Mono.fromSupplier(() -> found(events));
	}

	static ExecutionResult result(Object data) {
		return ExecutionResult.newExecutionResult().data(data).build();
	}

	SocketConversation converse(SocketService service) {
		service.counts().open();
		SocketConversation conversation = new SocketConversation(this, this, service);
		conversation.begin();
		return conversation;
	}

	/** The same, with the greetings behind it. */
	SocketConversation greeted(SocketService service) {
		SocketConversation conversation = converse(service);
		say(conversation, "{\"type\": \"connection_init\"}");
		this.told.clear();
		return conversation;
	}

	static void say(SocketConversation conversation, String message) {
		conversation.receive(message, message.length(), true);
	}

	static void subscribe(SocketConversation conversation, String id) {
		say(conversation, "{\"type\": \"subscribe\", \"id\": \"%s\", \"payload\": {\"query\": \"{a}\"}}".formatted(id));
	}

	PretendedClient answering(String id, Mono<WebGraphQlResponse> answer) {
		this.answers.put(id, answer);
		return this;
	}

	PretendedClient of(ConnectionOwner owner) {
		this.owner = owner;
		return this;
	}

	PretendedClient refused(RuntimeException refusal) {
		this.refusal = refusal;
		return this;
	}

	/** Reads no more. */
	PretendedClient stops() {
		this.reading = false;
		return this;
	}

	/** Reads what is on its way, and no more. */
	void readsOne() {
		Consumer<@Nullable Throwable> done = this.unread;
		this.unread = null;
		if (done != null) {
			done.accept(null);
		}
	}

	/** Reads again. */
	void reads() {
		this.reading = true;
		readsOne();
	}

	/** What is on its way is lost. */
	void loses() {
		Consumer<@Nullable Throwable> done = this.unread;
		this.unread = null;
		if (done != null) {
			done.accept(new IllegalStateException("lost"));
		}
	}

	@Override
	public @Nullable Object introduce(Map<String, Object> payload) {
		if (this.refusal != null) {
			throw this.refusal;
		}
		return null;
	}

	@Override
	public ConnectionOwner owner() {
		return this.owner;
	}

	@Override
	public Mono<WebGraphQlResponse> ask(String id, GraphQlRequest request) {
		Mono<WebGraphQlResponse> answer = this.answers.get(id);
		if (answer == null) {
			throw new IllegalStateException("Nobody knows " + id);
		}
		return answer;
	}

	@Override
	public void cancelled(String id) {
		this.cancelled.add(id);
	}

	@Override
	public void closed(int code, Map<String, Object> introduction) {
		this.codes.add(-code);
	}

	@Override
	public void send(String text, Consumer<@Nullable Throwable> done) {
		if (this.unread != null) {
			throw new IllegalStateException("Two messages at once");
		}
		this.told.add(text);
		if (this.reading) {
			done.accept(null);
		}
		else {
			this.unread = done;
		}
	}

	@Override
	public void close(SocketEnd end) {
		this.codes.add(end.code());
	}

}
