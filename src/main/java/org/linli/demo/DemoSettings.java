package org.linli.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the demonstration is wanted.
 *
 * @param demo whether it is loaded into an empty embedded store
 * @param demoResidents so many further residents with skills, for measuring under load
 */
@ConfigurationProperties("linli")
record DemoSettings(@DefaultValue("true") boolean demo, @DefaultValue("0") int demoResidents) {

	DemoSettings {
		if (demoResidents < 0) {
			throw new IllegalArgumentException("LINLI_DEMO_RESIDENTS must be 0 or more, not " + demoResidents);
		}
	}

}
