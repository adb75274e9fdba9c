package org.linli.demo;

import java.time.LocalDate;
import java.util.List;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the regions of the demonstration have in common:
 * {@code graph-seed/generator.yaml}, where each number is explained.
 *
 * @param since first day of what is invented
 * @param regions the folders of the regions, in the order in which they are made
 * @param extraResidents further residents with skills in the first region
 */
record GeneratorSettings(LocalDate since, List<String> regions, int extraResidents) {

	/** Reads the text of the file; an unknown or missing setting is an error. */
	static GeneratorSettings of(String yaml) {
		return YAMLMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build()
			.readValue(yaml, GeneratorSettings.class);
	}

	GeneratorSettings withExtraResidents(int extra) {
		return new GeneratorSettings(this.since, this.regions, extra);
	}

}
