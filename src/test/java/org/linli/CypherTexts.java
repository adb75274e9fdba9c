package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/**
 * The statements that stand in the source, all of them: a statement is one literal, as
 * {@link CypherTextRule} holds.
 */
final class CypherTexts extends TreeScanner<@Nullable Void, @Nullable Void> {

	private static final Pattern STATEMENT = Pattern
		.compile("(OPTIONAL MATCH|MATCH|UNWIND|WITH|CALL|MERGE|CREATE|FOREACH|RETURN)\\s+\\S[\\s\\S]*");

	private final CompilationUnitTree unit;

	private final SourcePositions positions;

	private final List<CypherText> found = new ArrayList<>();

	private CypherTexts(CompilationUnitTree unit, SourcePositions positions) {
		this.unit = unit;
		this.positions = positions;
	}

	static List<CypherText> below(Path directory) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
				Stream<Path> files = Files.walk(directory)) {
			var sources = manager
				.getJavaFileObjectsFromPaths(files.filter((file) -> file.toString().endsWith(".java")).toList());
			JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
			SourcePositions positions = Trees.instance(task).getSourcePositions();
			List<CypherText> found = new ArrayList<>();
			for (CompilationUnitTree unit : task.parse()) {
				CypherTexts texts = new CypherTexts(unit, positions);
				texts.scan(unit, null);
				found.addAll(texts.found);
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
		if (literal.getValue() instanceof String text && STATEMENT.matcher(text).matches()) {
			long line = this.unit.getLineMap().getLineNumber(this.positions.getStartPosition(this.unit, literal));
			String file = Path.of(this.unit.getSourceFile().getName()).getFileName().toString();
			this.found.add(new CypherText(file + ":" + line, text));
		}
		return super.visitLiteral(literal, null);
	}

	/**
	 * A statement.
	 *
	 * @param place the file and line where it stands
	 * @param text the statement
	 */
	record CypherText(String place, String text) {

		@Override
		public String toString() {
			return this.place;
		}

	}

}
