package org.linli.graphql;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which documents are answered.
 *
 * @param mode whether clients may write documents of their own
 * @param directory where client teams lay down what they will ask: a folder for each
 * client, with manifests of its compiler in it; null for none
 */
@ConfigurationProperties("linli.documents")
record DocumentSettings(@DefaultValue("OPEN") Mode mode, @Nullable Path directory) {

	/** Which documents are answered. */
	enum Mode {

		/** All, by text or by id. */
		OPEN,

		/** Only those that are known beforehand, by id. */
		TRUSTED

	}

}
