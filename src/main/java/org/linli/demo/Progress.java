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
 * Shows how far something is: a bar where somebody looks on, else a line for each tenth
 * at most.
 */
class Progress implements AutoCloseable {

	private static final int WIDTH = 80;

	private final String task;

	private final PrintStream out;

	private final @Nullable ProgressBar bar;

	private long expected;

	private long done;

	private long tenth;

	Progress(String task, PrintStream out, boolean terminal) {
		this.task = task;
		this.out = out;
		this.bar = terminal ? new ProgressBarBuilder().setTaskName(task)
			.setInitialMax(0)
			.setStyle(ProgressBarStyle.ASCII)
			.setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
			.setUpdateIntervalMillis(200)
			.build() : null;
	}

	static Progress onStandardError(String task) {
		return new Progress(task, System.err, isTerminal());
	}

	/** So much more is to come. */
	void expect(int count) {
		this.expected += count;
		if (this.bar != null) {
			this.bar.maxHint(this.expected);
		}
	}

	/** So much more is done. */
	void advance(int count) {
		this.done += count;
		if (this.bar != null) {
			this.bar.stepBy(count);
		}
		else if (this.done * 10 / this.expected > this.tenth) {
			this.tenth = this.done * 10 / this.expected;
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
