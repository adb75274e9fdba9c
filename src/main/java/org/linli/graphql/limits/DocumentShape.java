package org.linli.graphql.limits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is before anything is known of what it means. Numbers end at some
 * bound instead of running over: a fragment that stands a thousand times in another may
 * unfold to more than can be counted.
 *
 * @param aliases fields with a name of the client's
 * @param directives directives, of any place
 * @param rootFields fields of the largest operation itself, fragments unfolded
 * @param fields fields of the largest operation, fragments unfolded
 * @param depth how deep fields lie in each other, but for those that only lead to the
 * items of a connection
 */
record DocumentShape(int aliases, int directives, int rootFields, int fields, int depth) {

	private static final int MOST = 1_000_000;

	static DocumentShape of(Document document) {
		Words words = new Words();
		words.count(document);
		Unfolding unfolding = new Unfolding(document);
		int rootFields = 0;
		int fields = 0;
		int depth = 0;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			Size size = unfolding.size(operation.getSelectionSet(), null);
			rootFields = Math.max(rootFields, size.own());
			fields = Math.max(fields, size.all());
			depth = Math.max(depth, size.depth());
		}
		return new DocumentShape(words.aliases, words.directives, rootFields, fields, depth);
	}

	/** What is counted as it stands there. */
	private static final class Words {

		private int aliases;

		private int directives;

		void count(Node<?> node) {
			if (node instanceof Field field && field.getAlias() != null) {
				this.aliases++;
			}
			if (node instanceof DirectivesContainer<?> container) {
				this.directives += container.getDirectives().size();
			}
			node.getChildren().forEach(this::count);
		}

	}

	/** Fields of a selection itself, all fields below it, and how deep they lie. */
	private record Size(int own, int all, int depth) {

		private static final Size NOTHING = new Size(0, 0, 0);

		Size and(Size other) {
			return new Size(sum(this.own, other.own), sum(this.all, other.all), Math.max(this.depth, other.depth));
		}

		private static int sum(int one, int other) {
			return Math.min(MOST, one + other);
		}

	}

	/**
	 * Where a fragment stands, as far as its size depends on it.
	 *
	 * @param inField whether in a field, and not in the operation itself
	 * @param inEdges whether in the {@code edges} of a connection
	 */
	private record Spread(String fragment, boolean inField, boolean inEdges) {

		static Spread of(String fragment, @Nullable Field parent) {
			return new Spread(fragment, parent != null, isEdges(parent));
		}

		private static boolean isEdges(@Nullable Field field) {
			return field != null && field.getName().equals("edges");
		}

	}

	/**
	 * Unfolds fragments, each once where it stands alike; one that stands in itself the
	 * parser's rules refuse.
	 */
	private static final class Unfolding {

		private final Map<String, FragmentDefinition> fragments = new HashMap<>();

		private final Map<Spread, Size> known = new HashMap<>();

		private final Set<String> open = new HashSet<>();

		Unfolding(Document document) {
			for (Definition<?> definition : document.getDefinitions()) {
				if (definition instanceof FragmentDefinition fragment) {
					this.fragments.putIfAbsent(fragment.getName(), fragment);
				}
			}
		}

		Size size(@Nullable SelectionSet selections, @Nullable Field parent) {
			List<Selection<?>> inside = (selections != null) ? selections(selections) : List.of();
			return inside.stream().map((one) -> size(one, parent)).reduce(Size.NOTHING, Size::and);
		}

		@SuppressWarnings({ "unchecked", "rawtypes" })
		private static List<Selection<?>> selections(SelectionSet set) {
			return (List) set.getSelections();
		}

		private Size size(Selection<?> selection, @Nullable Field parent) {
			return switch (selection) {
				case Field field -> field(field, parent);
				case InlineFragment inline -> size(inline.getSelectionSet(), parent);
				case FragmentSpread spread -> fragment(spread.getName(), parent);
				default -> Size.NOTHING;
			};
		}

		private Size field(Field field, @Nullable Field parent) {
			Size inside = size(field.getSelectionSet(), field);
			int step = leadsToItems(field, parent) ? 0 : 1;
			return new Size(1, Size.sum(inside.all(), 1), Math.min(MOST, inside.depth() + step));
		}

		/** A connection's {@code edges}, {@code nodes}, and {@code node} of an edge. */
		private static boolean leadsToItems(Field field, @Nullable Field parent) {
			return switch (field.getName()) {
				case "edges", "nodes" -> parent != null && field.getArguments().isEmpty();
				case "node" -> Spread.isEdges(parent);
				default -> false;
			};
		}

		private Size fragment(String name, @Nullable Field parent) {
			Spread spread = Spread.of(name, parent);
			Size known = this.known.get(spread);
			FragmentDefinition fragment = this.fragments.get(name);
			if (known != null || fragment == null || !this.open.add(name)) {
				return (known != null) ? known : Size.NOTHING;
			}
			Size size = size(fragment.getSelectionSet(), parent);
			this.open.remove(name);
			this.known.put(spread, size);
			return size;
		}

	}

}
