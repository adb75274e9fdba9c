package org.linli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far something is that comes in parts, each of which is known only when it
 * begins: a bar where somebody looks on, else a line for each tenth at most.
 */
class Progress implements AutoCloseable {

	private static final int WIDTH = 80;

	private static final int WHOLE = 100;

	private final String task;

	private final PrintStream out;

	private final @Nullable ProgressBar bar;

	private final int parts;

	private int begun;

	private long size = 1;

	private long done;

	private long tenth;

	/**
	 * Nothing is done yet.
	 * @param task what it is
	 * @param parts in how many parts it comes, alike in weight
	 * @param out where it is shown
	 * @param terminal whether somebody looks on
	 */
	Progress(String task, int parts, PrintStream out, boolean terminal) {
		this.task = task;
		this.parts = parts;
		this.out = out;
		this.bar = terminal ? new ProgressBarBuilder().setTaskName(task)
			.setInitialMax(WHOLE)
			.setStyle(ProgressBarStyle.ASCII)
			.setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
			.setUpdateIntervalMillis(200)
			.build() : null;
	}

	static Progress onStandardError(String task, int parts) {
		return new Progress(task, parts, System.err, isTerminal());
	}

	/** The next part begins, of so many rows. */
	void begin(int rows) {
		this.begun++;
		this.size = Math.max(rows, 1);
		this.done = 0;
	}

	/** So many more rows of the part are done. */
	void advance(int rows) {
		this.done += rows;
		long percent = ((this.begun - 1) * this.size + this.done) * WHOLE / (this.parts * this.size);
		if (this.bar != null) {
			this.bar.stepTo(percent);
		}
		else if (percent * 10 / WHOLE > this.tenth) {
			this.tenth = percent * 10 / WHOLE;
			this.out.println(this.task + ": " + this.tenth * 10 + " %");
		}
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
		}
	}

	/** Asks Linux itself; elsewhere lines are printed, which suit every place. */
	private static boolean isTerminal() {
		try {
			String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
			return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
		}
		catch (IOException | UnsupportedOperationException ex) {
			return false;
		}
	}

}
