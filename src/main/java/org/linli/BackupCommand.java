package org.linli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.linli.graph.engine.Manifest;
import org.linli.graph.engine.StoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes what the embedded store holds to a file.
 */
@Command(name = "backup", mixinStandardHelpOptions = true,
		description = { "Writes what the store holds to one file.", "把数据备份到一个文件。" },
		footer = { "", "The file holds all that the database holds, the key that signs too: keep it as secret.",
				"It can be restored by linli restore. LINLI_SECRET, where it is set, is not in it." })
class BackupCommand implements Callable<Integer> {

	@Option(names = "--to", required = true, paramLabel = "FILE", description = { "The file to write.", "备份文件。" })
	private Path file = Path.of("");

	@Option(names = "--pause",
			description = { "Asks the server that runs on the store, which pauses meanwhile.", "服务运行时备份，期间暂停服务。" })
	private boolean pause;

	@Option(names = "--force", description = { "Replaces a file that is there.", "覆盖已有文件。" })
	private boolean force;

	@Mixin
	private StoreOptions store = new StoreOptions();

	@Override
	public Integer call() {
		long began = System.nanoTime();
		return this.store.run((directory, pageCache) -> {
			Manifest manifest = this.pause ? StoreBackup.ofRunning(directory, this.file, this.force)
					: StoreBackup.ofStopped(directory, pageCache, this.file, this.force);
			return "Backed up 已备份 %s: %d nodes, %d relations, sha256 %s, %.1f s.".formatted(this.file, manifest.nodes(),
					manifest.relations(), manifest.sha256(), (System.nanoTime() - began) / 1e9);
		});
	}

}
