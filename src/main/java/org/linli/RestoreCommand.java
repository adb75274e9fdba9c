package org.linli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.linli.graph.engine.StoreReport;
import org.linli.graph.engine.StoreRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes an embedded store from a backup.
 */
@Command(name = "restore", mixinStandardHelpOptions = true,
		description = { "Makes a store from a backup and checks it.", "从备份恢复数据并检查。" },
		footer = { "", "The store gets a password of its own; accounts, grants and keys are those of the backup.",
				"Where LINLI_SECRET was set, set the same." })
class RestoreCommand implements Callable<Integer> {

	@Option(names = "--from", required = true, paramLabel = "FILE",
			description = { "A file that linli backup wrote.", "备份文件。" })
	private Path file = Path.of("");

	@Option(names = "--force",
			description = { "Moves a store aside that is there; it is not deleted.", "把已有数据移到一旁，不删除。" })
	private boolean force;

	@Mixin
	private StoreOptions store = new StoreOptions();

	@Override
	public Integer call() {
		long began = System.nanoTime();
		return this.store.run((directory, pageCache) -> {
			StoreReport report = StoreRestore.restore(this.file, directory, pageCache, this.force);
			String aside = (report.aside() != null) ? " The store before 原数据: %s.".formatted(report.aside()) : "";
			return "Restored 已恢复 %s: %s, %.1f s.%s".formatted(directory, CheckCommand.found(report),
					(System.nanoTime() - began) / 1e9, aside);
		});
	}

}
