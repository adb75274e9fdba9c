package org.linli.graphql.transport;

import java.time.Duration;

import org.linli.graphql.AnswerTime;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the container from giving up what is still answered: it waits 30 s by itself,
 * whatever time a request has. It waits twice as long as that, and so ends only what is
 * lost.
 */
@Component
class LongAnswers implements WebMvcConfigurer {

	private static final int TWICE = 2;

	private final Duration patience;

	LongAnswers(AnswerTime times) {
		this.patience = times.longest().multipliedBy(TWICE);
	}

	@Override
	public void configureAsyncSupport(AsyncSupportConfigurer support) {
		support.setDefaultTimeout(this.patience.toMillis());
	}

}
