package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.linli.organization.OrganizationKind;

/**
 * A line of {@code work-units.csv}: how invented organisations of a sort are named.
 *
 * @param pattern the name, {@code #} standing for the number
 * @param kind what they are
 * @param functions codes of the skills they are known for
 */
record WorkUnitPattern(String pattern, OrganizationKind kind, List<String> functions) {

	/** Reads the text of the file. */
	static List<WorkUnitPattern> of(String csv) {
		List<WorkUnitPattern> patterns = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
			for (NamedCsvRecord line : lines) {
				String functions = line.getField("functions");
				patterns.add(new WorkUnitPattern(line.getField("name"), OrganizationKind.valueOf(line.getField("kind")),
						functions.isEmpty() ? List.of() : List.of(functions.split("\\|", -1))));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.copyOf(patterns);
	}

	String name(String number) {
		return this.pattern.replace("#", number);
	}

}
