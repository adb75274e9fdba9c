package org.linli.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import graphql.schema.GraphQLSchema;
import org.linli.hostile.AnyDocuments.Asked;
import org.linli.testing.Chance;

/**
 * Any number of attacks: each bomb as often as it is its turn, and documents made by
 * chance, whole and damaged. Which they are follows from the seed and from what is known.
 */
final class Attacks {

	private static final int LONGEST_ADDRESS = 6_000;

	private final GraphQLSchema schema;

	private final Map<String, List<String>> known;

	private final long seed;

	private final List<IntFunction<Attack>> bombs = new ArrayList<>();

	Attacks(GraphQLSchema schema, Map<String, List<String>> known, long seed) {
		this.schema = schema;
		this.known = known;
		this.seed = seed;
		Bombs.documents().forEach((text) -> this.bombs.add((number) -> Attack.body(number, Bombs.body(text))));
		Bombs.variables().forEach((asked) -> this.bombs.add((number) -> Attack.document(number, asked)));
		Bombs.bodies().forEach((body) -> this.bombs.add((number) -> Attack.body(number, body)));
		Bombs.bodies()
			.forEach((body) -> this.bombs.add((number) -> Attack.body(number, body).with("Content-Encoding", "gzip")));
		byte[] good = Bombs.body("{__typename}");
		Bombs.mediaTypes().forEach((type) -> {
			this.bombs.add((number) -> Attack.body(number, good).with("Content-Type", type));
			this.bombs.add((number) -> Attack.body(number, good).with("Accept", type));
		});
		List.of("PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND", "x")
			.forEach((method) -> this.bombs.add((number) -> Attack.body(number, good).by(method)));
	}

	/** How many were made by hand. */
	int bombs() {
		return this.bombs.size();
	}

	/** One of them: every tenth is made by hand. */
	Attack get(int number) {
		if (number % 10 == 0) {
			return this.bombs.get((number / 10) % this.bombs.size()).apply(number);
		}
		Chance chance = new Chance(this.seed + number);
		// The first choices of neighbouring seeds are alike.
		chance.between(0, 1_000);
		Asked asked = new AnyDocuments(this.schema, chance, this.known).next();
		return switch (number % 10) {
			case 1 -> damagedBody(number, asked, chance);
			case 2, 3 -> {
				Mutilation mutilation = new Mutilation(chance);
				yield Attack.document(number,
						new Asked(mutilation.of(asked.text()), asked.operation(), asked.variables()));
			}
			case 4 -> {
				Attack attack = Attack.address(number, asked);
				yield (attack.query().length() < LONGEST_ADDRESS) ? attack : Attack.document(number, asked);
			}
			default -> Attack.document(number, asked);
		};
	}

	private static Attack damagedBody(int number, Asked asked, Chance chance) {
		return Attack.body(number, new Mutilation(chance).of(Attack.json(asked).getBytes(StandardCharsets.UTF_8)));
	}

}
