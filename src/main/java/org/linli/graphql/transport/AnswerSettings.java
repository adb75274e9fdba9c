package org.linli.graphql.transport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long answers may be, as they are sent.
 *
 * @param answer how long one answer may be
 * @param answers how long all answers may be that are being sent; null for a quarter of
 * the heap
 */
@ConfigurationProperties("linli.limits")
record AnswerSettings(@DefaultValue("16MB") DataSize answer, @Nullable DataSize answers) {

	AnswerSettings {
		demand("ANSWER", answer);
		if (answers != null) {
			demand("ANSWERS", answers);
		}
	}

	private static void demand(String name, DataSize size) {
		if (size.toBytes() < 1 || size.toBytes() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("LINLI_LIMITS_%s must be 1B or more, and less than 2GB".formatted(name));
		}
	}

	/** How long one may be, in bytes: not longer than all together. */
	int longest() {
		return (int) Math.min(this.answer.toBytes(), all());
	}

	/** How long all may be, in bytes. */
	int all() {
		return (this.answers != null) ? (int) this.answers.toBytes()
				: (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 4);
	}

}
