package org.linli;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packed server says what it is made of.
 */
@EnabledIfSystemProperty(named = "linli.jar", matches = ".+", disabledReason = "nothing was packed")
@DisabledIfSystemProperty(named = "linli.offline", matches = ".*true",
		disabledReason = "the plugin that writes it does so online only")
class SbomIT {

	private static final String LIBRARIES = "BOOT-INF/lib/";

	/** Put there by the packing itself. */
	private static final String TOOLS = "spring-boot-jarmode-tools-";

	@Test
	void namesEveryLibraryThatIsPackedAndNoOther() throws IOException {
		try (JarFile jar = new JarFile(System.getProperty("linli.jar"))) {
			String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
			Set<String> named = new TreeSet<>();
			for (JsonNode component : JsonMapper.shared()
				.readTree(jar.getInputStream(jar.getEntry(place)))
				.path("components")) {
				named.add(component.path("name").asString() + "-" + component.path("version").asString());
			}
			Set<String> packed = new TreeSet<>();
			jar.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar") && !name.contains(TOOLS))
				.forEach((name) -> packed.add(name.substring(LIBRARIES.length(), name.length() - ".jar".length())));

			assertThat(named).anyMatch((name) -> name.startsWith("neo4j-java-driver-"));
			assertThat(packed.stream().filter((library) -> named.stream().noneMatch(library::startsWith))).isEmpty();
			// A starter is a list of others, and holds nothing that could be packed.
			assertThat(named.stream()
				.filter((name) -> !name.startsWith("spring-boot-starter-"))
				.filter((name) -> packed.stream().noneMatch((library) -> library.startsWith(name)))).isEmpty();
		}
	}

}
