package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds Cypher that is put together from parts: a text with a clause of Cypher, or a
 * variable that holds one, which is concatenated, formatted or otherwise changed.
 */
final class CypherTextRule extends TreeScanner<@Nullable Void, @Nullable Void> {

	private static final Pattern CLAUSE = Pattern
		.compile("\\b(MATCH|MERGE|CREATE|UNWIND|FOREACH|CALL|RETURN|DELETE|DETACH|REMOVE)\\b");

	private static final Set<String> CHANGES = Set.of("formatted", "concat", "replace", "replaceAll", "replaceFirst",
			"repeat", "substring", "format", "append", "insert", "join");

	private final Set<String> holders = new HashSet<>();

	private final List<String> found = new ArrayList<>();

	private CypherTextRule() {
	}

	/** The expressions in these source files that put Cypher together. */
	static List<String> violations(List<Path> files) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			return violations(compiler, manager, manager.getJavaFileObjectsFromPaths(files));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> violations(JavaCompiler compiler, JavaFileManager manager,
			Iterable<? extends JavaFileObject> files) throws IOException {
		JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, files);
		List<String> found = new ArrayList<>();
		for (CompilationUnitTree unit : task.parse()) {
			CypherTextRule rule = new CypherTextRule();
			rule.findHolders(unit);
			rule.scan(unit, null);
			rule.found.forEach((one) -> found.add(unit.getSourceFile().getName() + ": " + one));
		}
		return found;
	}

	/** Variables that hold Cypher may be declared behind their use. */
	private void findHolders(CompilationUnitTree unit) {
		new TreeScanner<@Nullable Void, @Nullable Void>() {
			@Override
			public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
				if (isCypher(variable.getInitializer())) {
					CypherTextRule.this.holders.add(variable.getName().toString());
				}
				return super.visitVariable(variable, null);
			}
		}.scan(unit, null);
	}

	@Override
	public @Nullable Void visitBinary(BinaryTree binary, @Nullable Void nothing) {
		note(binary, binary.getLeftOperand(), binary.getRightOperand());
		return super.visitBinary(binary, null);
	}

	@Override
	public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void nothing) {
		note(assignment, assignment.getVariable(), assignment.getExpression());
		return super.visitCompoundAssignment(assignment, null);
	}

	@Override
	public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
		if (call.getMethodSelect() instanceof MemberSelectTree method
				&& CHANGES.contains(method.getIdentifier().toString())) {
			note(call, method.getExpression());
			note(call, call.getArguments().toArray(ExpressionTree[]::new));
		}
		return super.visitMethodInvocation(call, null);
	}

	private void note(ExpressionTree whole, ExpressionTree... parts) {
		for (ExpressionTree part : parts) {
			if (isCypher(part)) {
				this.found.add(whole.toString());
				return;
			}
		}
	}

	private boolean isCypher(@Nullable ExpressionTree expression) {
		return switch (expression) {
			case null -> false;
			case LiteralTree literal -> literal.getValue() instanceof String text && CLAUSE.matcher(text).find();
			case ParenthesizedTree inner -> isCypher(inner.getExpression());
			case IdentifierTree name -> this.holders.contains(name.getName().toString());
			case MemberSelectTree member -> this.holders.contains(member.getIdentifier().toString());
			default -> false;
		};
	}

}
