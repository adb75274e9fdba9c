package org.linli.traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The names of documents that may be written down. A client calls its operations as it
 * likes, by somebody's number too: only names that are known beforehand are kept.
 */
@Component
class DocumentNames {

	/** Stands for all others. */
	static final String OTHER = "other";

	private static final String DOCUMENTS = "classpath*:schema/operations/*.graphql";

	private static final Pattern NAME = Pattern.compile("^(?:query|mutation|subscription)\\s+(\\w+)",
			Pattern.MULTILINE);

	private final Set<String> known;

	DocumentNames() throws IOException {
		Set<String> names = new HashSet<>();
		for (Resource document : new PathMatchingResourcePatternResolver().getResources(DOCUMENTS)) {
			Matcher name = NAME.matcher(document.getContentAsString(StandardCharsets.UTF_8));
			while (name.find()) {
				names.add(name.group(1));
			}
		}
		this.known = Set.copyOf(names);
	}

	/** The name as it may be written down. */
	String written(@Nullable String name) {
		return (name != null && this.known.contains(name)) ? name : OTHER;
	}

}
