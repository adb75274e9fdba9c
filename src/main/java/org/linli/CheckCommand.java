package org.linli;

import java.util.concurrent.Callable;

import org.linli.graph.engine.StoreCheck;
import org.linli.graph.engine.StoreReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Looks whether a stopped store is whole.
 */
@Command(name = "check", mixinStandardHelpOptions = true,
		description = { "Looks whether a stopped store is whole.", "检查已停止的数据是否完好。" })
class CheckCommand implements Callable<Integer> {

	@Mixin
	private StoreOptions store = new StoreOptions();

	@Override
	public Integer call() {
		long began = System.nanoTime();
		return this.store.run((directory, pageCache) -> "Checked 已检查 %s: %s, %.1f s.".formatted(directory,
				found(StoreCheck.check(directory, pageCache)), (System.nanoTime() - began) / 1e9));
	}

	static String found(StoreReport report) {
		return "%d nodes, %d relations, %d migrations, all constraints, consistent%s".formatted(
				report.contents().nodes(), report.contents().relations(), report.contents().migrations(),
				report.contents().signing() ? "" : "; the key that signs is not in it, set the same LINLI_SECRET");
	}

}
