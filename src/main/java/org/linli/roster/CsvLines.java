package org.linli.roster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;

/**
 * Takes a file apart into lines and cells, and holds its header against the columns it
 * should have.
 */
final class CsvLines {

	private static final String QUOTES = "cannot be taken apart into columns: check the quotes";

	private final RosterFile file;

	/** Its name as it is told to whoever has to mend it. */
	private final String name;

	private final Findings findings;

	private final List<RosterLine> lines = new ArrayList<>();

	private CsvLines(RosterFile file, String name, Findings findings) {
		this.file = file;
		this.name = name;
		this.findings = findings;
	}

	/**
	 * The lines of a file in a part of a folder; null if there is no such file.
	 * @param part a directory below the folder, ending in a slash; empty for itself
	 */
	static @Nullable List<RosterLine> of(RosterFile file, Resource folder, String part, Findings findings) {
		String name = part + file.fileName();
		CsvLines csv = new CsvLines(file, name, findings);
		try {
			csv.split(text(folder.createRelative(name).getContentAsByteArray()));
		}
		catch (FileNotFoundException | NoSuchFileException ex) {
			return null;
		}
		catch (CharacterCodingException ex) {
			findings.add(name, 1, null, "not UTF-8 text: save it as CSV UTF-8");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return csv.lines;
	}

	/** Strict: a file saved as GBK would load as nonsense. */
	private static String text(byte[] bytes) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	private void split(String text) {
		List<String> header = null;
		long last = 0;
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofCsvRecord(text)) {
			for (CsvRecord line : reader) {
				last = line.getStartingLineNumber();
				if (header != null) {
					add(header, line);
				}
				else {
					header = line.getFields().stream().map(String::strip).toList();
					check(header);
				}
			}
			// The parser takes a quote that is never closed as closed at the end.
			if (text.chars().filter((c) -> c == '"').count() % 2 != 0) {
				this.findings.add(this.name, last, null, QUOTES);
			}
			if (header == null) {
				this.findings.add(this.name, 1, null, "is empty: the first line has to name the columns");
			}
		}
		catch (CsvParseException ex) {
			this.findings.add(this.name, last + 1, null, QUOTES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void check(List<String> header) {
		Set<String> seen = new HashSet<>();
		for (String column : header) {
			if (!this.file.knows(column)) {
				this.findings.add(this.name, 1, column, "unknown column");
			}
			else if (!seen.add(column)) {
				this.findings.add(this.name, 1, column, "stands twice");
			}
		}
		for (String column : this.file.requiredColumns()) {
			if (!header.contains(column)) {
				this.findings.add(this.name, 1, column, "is missing");
			}
		}
	}

	private void add(List<String> header, CsvRecord line) {
		if (line.getFieldCount() != header.size()) {
			this.findings.add(this.name, line.getStartingLineNumber(), null,
					line.getFieldCount() + " cells under " + header.size() + " columns");
		}
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
			cells.put(header.get(i), line.getField(i).strip());
		}
		RosterLine added = new RosterLine(this.file, this.name, line.getStartingLineNumber(), cells, this.findings);
		this.findings.register(added);
		this.lines.add(added);
	}

}
