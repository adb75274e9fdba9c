package org.linli.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The documents of {@code seeds/}, read once at the start.
 */
@Component
class SourceDocuments {

	private static final String FILES = "classpath*:seeds/*.yaml";

	private final Map<String, SourceDocument> documents = new ConcurrentSkipListMap<>();

	private final Set<String> figures = new HashSet<>();

	SourceDocuments() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
			Arrays.sort(files, Comparator.comparing(SourceDocuments::name));
			for (Resource file : files) {
				try (InputStream content = file.getInputStream()) {
					add(SourceDocuments.name(file), content);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads one more document.
	 * @throws MalformedSeed if a row is malformed, or an id is taken
	 */
	final synchronized SourceDocument add(String file, InputStream content) {
		SourceDocument document = SeedReader.read(file, content);
		if (this.documents.containsKey(document.id())) {
			throw new MalformedSeed(file, "document " + document.id(), "another file has this document");
		}
		for (Figure figure : document.figures()) {
			if (!this.figures.add(figure.id())) {
				throw new MalformedSeed(file, "figure " + figure.id(), "another document has a figure of this id");
			}
		}
		this.documents.put(document.id(), document);
		return document;
	}

	/** All of them, in the order of their ids. */
	Collection<SourceDocument> all() {
		return List.copyOf(this.documents.values());
	}

	private static String name(Resource file) {
		String name = file.getFilename();
		return (name != null) ? name : file.getDescription();
	}

}
