package org.linli.graphql.transport;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.AsyncContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.graphql.AnswerTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LongAnswersTests {

	@ParameterizedTest
	@CsvSource({ "PT20S, 40000", "PT40S, 80000" })
	void areNotGivenUpByTheContainer(Duration longest, long timeout) throws Exception {
		AnswerTime times = () -> longest;
		try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
			context.setServletContext(new MockServletContext());
			context.addBeanFactoryPostProcessor((beans) -> beans.registerSingleton("times", times));
			context.register(LongAnswers.class, Answers.class);
			context.refresh();

			AsyncContext begun = Objects.requireNonNull(MockMvcBuilders.webAppContextSetup(context)
				.build()
				.perform(MockMvcRequestBuilders.get("/graphql"))
				.andReturn()
				.getRequest()
				.getAsyncContext());

			assertThat(begun.getTimeout()).isEqualTo(timeout);
		}
	}

	/** Answers as the endpoint of the API does, and late. */
	@Configuration(proxyBeanMethods = false)
	@EnableWebMvc
	static class Answers {

		@Bean
		RouterFunction<ServerResponse> late() {
			return RouterFunctions.route(RequestPredicates.path("/graphql"),
					(request) -> ServerResponse.async(new CompletableFuture<>()));
		}

	}

}
