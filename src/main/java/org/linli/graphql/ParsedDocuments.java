package org.linli.graphql;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Valid documents that were asked lately, parsed: clients send the same few again and
 * again. What was refused is not kept, so nobody can fill it with nonsense.
 */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

	private static final Logger logger = LoggerFactory.getLogger(ParsedDocuments.class);

	/** Characters of all documents together; parsed, each takes some hundred bytes. */
	private static final int LARGEST = 300_000;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(LARGEST)
		.weigher((String text, PreparsedDocumentEntry document) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry document = this.documents.getIfPresent(input.getQuery());
		if (document == null) {
			document = parse(input, parse);
			if (!document.hasErrors()) {
				this.documents.put(input.getQuery(), document);
			}
		}
		return CompletableFuture.completedFuture(document);
	}

	/**
	 * Some rules of the library fail on documents that other rules refuse, or on a
	 * subscription that asks for nothing: these are mistakes of the client all the same.
	 */
	private static PreparsedDocumentEntry parse(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		try {
			return parse.apply(input);
		}
		catch (GraphQLException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.debug("A document on which a rule fails", ex);
			return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
				.errorType(ErrorType.ValidationError)
				.message("The document is not valid")
				.build());
		}
	}

}
