package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The surnames and given names of which invented persons get one each.
 */
record Names(List<String> surnames, List<String> given) {

	/** Reads the text of {@code names.csv}. */
	static Names of(String csv) {
		List<String> surnames = new ArrayList<>();
		List<String> given = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
			for (NamedCsvRecord line : lines) {
				("SURNAME".equals(line.getField("kind")) ? surnames : given).add(line.getField("value"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Names(List.copyOf(surnames), List.copyOf(given));
	}

}
