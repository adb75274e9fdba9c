package org.linli.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one viewer, and all of them together, may ask of this instance. A viewer is an
 * account, over whatever transport and from whatever address.
 *
 * @param operations how many operations a viewer may ask in a second, fields of the
 * operation itself under further names counted as further operations
 * @param operationBurst how many at once after a pause
 * @param nodes how many objects the answers of a viewer may hold in a second, by what
 * documents may ask at most; what was not found is given back
 * @param nodeBurst how many at once after a pause
 * @param atOnce how many operations of a viewer are answered at a time
 * @param instance how many operations are answered at a time; with 0, 32 for each
 * processor and at least 100
 */
@ConfigurationProperties("linli.traffic")
record TrafficSettings(@DefaultValue("50") int operations, @DefaultValue("500") int operationBurst,
		@DefaultValue("20000") int nodes, @DefaultValue("500000") int nodeBurst, @DefaultValue("50") int atOnce,
		@DefaultValue("0") int instance) {

	/** More cannot be counted in a second. */
	private static final int MOST = 1_000_000_000;

	private static final int LEAST = 100;

	private static final int PER_PROCESSOR = 32;

	TrafficSettings {
		demand("OPERATIONS", operations, 1);
		demand("OPERATIONBURST", operationBurst, 1);
		demand("NODES", nodes, 1);
		demand("NODEBURST", nodeBurst, 1);
		demand("ATONCE", atOnce, 1);
		demand("INSTANCE", instance, 0);
	}

	private static void demand(String name, int value, int least) {
		if (value < least || value > MOST) {
			throw new IllegalArgumentException(
					"LINLI_TRAFFIC_%s must be from %d to %d, not %d".formatted(name, least, MOST, value));
		}
	}

	/** How many operations this instance answers at a time. */
	int capacity() {
		return (this.instance > 0) ? this.instance
				: Math.max(LEAST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
	}

}
