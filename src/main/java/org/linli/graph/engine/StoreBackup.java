package org.linli.graph.engine;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes what a store holds to a file.
 */
public final class StoreBackup {

	private StoreBackup() {
	}

	/**
	 * Backs up a store that no process has. One that was killed is recovered first.
	 * @throws StoreRefused if there is none, it runs, or the file cannot be written there
	 */
	public static Manifest ofStopped(Path directory, int pageCache, Path file, boolean force) throws IOException {
		Hold hold = StoreCheck.hold(directory);
		try {
			BackupFile.demandFree(file, force);
			try (EmbeddedEngine engine = EmbeddedEngine.startHeld(directory, pageCache)) {
				return engine.backUp(file, force);
			}
		}
		finally {
			hold.close();
		}
	}

	/**
	 * Asks the server that has a store to back it up.
	 * @throws StoreRefused if no server listens there, or it refuses
	 */
	public static Manifest ofRunning(Path directory, Path file, boolean force) throws IOException {
		StoreCheck.demandStore(directory);
		BackupFile.demandFree(file, force);
		return BackupDoor.knock(directory, new BackupDoor.Request(file.toAbsolutePath().toString(), force));
	}

}
