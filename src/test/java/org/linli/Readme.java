package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manual, cut into blocks: headings, paragraphs, rows of tables and code. What a block
 * says in any language is its form: the code, the numbers and the links in it.
 *
 * @param file where it lies
 * @param blocks its blocks, in their order
 */
record Readme(Path file, List<Block> blocks) {

	private static final Pattern EXAMPLE = Pattern.compile("```graphql\n(.*?)```\\s+```json\n(.*?)```", Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d.,])\\d+(?:[.,]\\d+)*");

	private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December");

	static Readme english() {
		return read(Path.of("README.md"));
	}

	static Readme chinese() {
		return read(Path.of("src/docs/README.zh.md"));
	}

	private static Readme read(Path file) {
		try {
			return of(file, Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Reads a text as if it lay there. */
	static Readme of(Path file, String text) {
		List<Block> blocks = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		String section = "the beginning";
		boolean fenced = false;
		for (String line : text.lines().toList()) {
			boolean fence = line.startsWith("```");
			if (!fenced && (line.isBlank() || line.startsWith("#") || line.startsWith("|"))) {
				add(file, section, lines, blocks);
			}
			if (fenced || !line.isBlank()) {
				lines.add(line);
			}
			if (!fenced && line.startsWith("#")) {
				section = line;
			}
			if ((fenced && fence) || (!fenced && (line.startsWith("#") || line.startsWith("|")))) {
				add(file, section, lines, blocks);
			}
			fenced ^= fence;
		}
		add(file, section, lines, blocks);
		return new Readme(file, blocks);
	}

	/** The queries with the answers that stand below them. */
	static List<Example> examples(Path file) {
		try {
			return EXAMPLE.matcher(Files.readString(file))
				.results()
				.map((found) -> new Example(found.group(1), found.group(2)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The first block that says something else than the other manual does in its place.
	 */
	Optional<String> difference(Readme other) {
		for (int i = 0; i < Math.max(this.blocks.size(), other.blocks.size()); i++) {
			Block mine = (i < this.blocks.size()) ? this.blocks.get(i) : Block.END;
			Block theirs = (i < other.blocks.size()) ? other.blocks.get(i) : Block.END;
			if (!mine.form().equals(theirs.form())) {
				return Optional.of("""
						Block %d of %s and %s says something else.
						Under %s: %s
						  has %s
						Under %s: %s
						  has %s""".formatted(i + 1, this.file, other.file, mine.section(), mine.beginning(),
						mine.form(), theirs.section(), theirs.beginning(), theirs.form()));
			}
		}
		return Optional.empty();
	}

	/** The files to which it leads that are not there. */
	List<Path> brokenLinks() {
		return this.blocks.stream()
			.flatMap((block) -> links(this.file, block.text()).stream())
			.filter((link) -> !link.startsWith("http"))
			.map(Path::of)
			.filter(Files::notExists)
			.toList();
	}

	private static void add(Path file, String section, List<String> lines, List<Block> blocks) {
		if (!lines.isEmpty()) {
			String text = String.join("\n", lines);
			blocks.add(new Block(section, text, form(file, text)));
			lines.clear();
		}
	}

	/** What must be the same in every language. */
	private static String form(Path file, String text) {
		if (text.startsWith("```") || text.startsWith("    ")) {
			return text;
		}
		String kind = text.startsWith("#") ? "heading of level " + text.indexOf(' ') : text.startsWith("|")
				? "row of " + (text.split("(?<!\\\\)\\|", -1).length - 2) + " cells" : "paragraph";
		String rest = CODE.matcher(months(text)).replaceAll(" ").replaceAll("\\]\\([^)]*\\)", "] ");
		return kind + ", code " + all(CODE, text) + ", numbers " + counted(NUMBER.matcher(rest)) + ", bold "
				+ text.split("\\*\\*", -1).length / 2 + ", links " + links(file, text).stream().sorted().toList();
	}

	private static String months(String text) {
		String plain = text.replaceAll("(\\d{4})年(\\d{1,2})月", "$1-$2");
		for (int i = 0; i < MONTHS.size(); i++) {
			plain = plain.replaceAll(MONTHS.get(i) + " (\\d{4})", "$1-" + (i + 1));
		}
		return plain;
	}

	private static String all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((found) -> found.group(1)).sorted().toList().toString();
	}

	private static String counted(Matcher matcher) {
		TreeMap<String, Integer> counts = new TreeMap<>();
		matcher.results().forEach((found) -> counts.merge(found.group(), 1, Integer::sum));
		return counts.toString();
	}

	/** From the top of the project; the other language stands for this one. */
	private static List<String> links(Path file, String text) {
		Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
		return LINK.matcher(text)
			.results()
			.map((found) -> found.group(1))
			.map((link) -> link.startsWith("http") ? link : folder.resolve(link).normalize().toString())
			.map((link) -> Arrays.asList("README.md", "src/docs/README.zh.md").contains(link) ? "README.md" : link)
			.toList();
	}

	/**
	 * A part of a manual.
	 *
	 * @param section the heading above it
	 * @param text as it is written
	 * @param form what it has in every language
	 */
	record Block(String section, String text, String form) {

		static final Block END = new Block("its end", "nothing", "nothing");

		String beginning() {
			String line = this.text.lines().findFirst().orElse("");
			return (line.length() > 100) ? line.substring(0, 100) + "..." : line;
		}

	}

	/**
	 * A query that a manual shows.
	 *
	 * @param document the query
	 * @param answer what it says that is answered
	 */
	record Example(String document, String answer) {
	}

}
