package org.linli.graphql;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import org.springframework.stereotype.Component;

/**
 * Valid documents that were asked lately, parsed: clients send the same few again and
 * again. What was refused is not kept, so nobody can fill it with nonsense.
 */
@Component
class ParsedDocuments implements PreparsedDocumentProvider {

	/** Characters of all documents together; parsed, each takes some hundred bytes. */
	private static final int LARGEST = 1_000_000;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(LARGEST)
		.weigher((String text, PreparsedDocumentEntry document) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		PreparsedDocumentEntry document = this.documents.getIfPresent(input.getQuery());
		if (document == null) {
			document = parse.apply(input);
			if (!document.hasErrors()) {
				this.documents.put(input.getQuery(), document);
			}
		}
		return CompletableFuture.completedFuture(document);
	}

}
