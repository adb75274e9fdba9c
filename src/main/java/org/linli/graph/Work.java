package org.linli.graph;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What one request of a client takes: how long it still may, how many statements it ran
 * and how many rows these answered, and who is at it. It goes with the request through
 * all threads, under {@link #KEY} in the context of the request.
 */
public final class Work {

	/** Under which it stands in the context of a request. */
	public static final String KEY = Work.class.getName();

	private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

	private final @Nullable String whose;

	/** Whether each of its statements has its own end. */
	private volatile boolean endless;

	/** When it ends, by {@link System#nanoTime()}. */
	private long end;

	private final AtomicLong statements = new AtomicLong();

	private final AtomicLong rows = new AtomicLong();

	/** How many statements are being run that the database has to plan. */
	private int plans;

	/** Since when there was always one. */
	private long planningSince;

	/** How many threads are at it. */
	private int threads;

	/** What ends that for which these wait. */
	private final Set<Runnable> ends = new HashSet<>();

	/** Told when no thread is at it. */
	private @Nullable Runnable whenStill;

	private boolean changing;

	private boolean givenUp;

	private Work(@Nullable String whose, boolean endless, Duration deadline) {
		this.whose = whose;
		this.endless = endless;
		this.end = System.nanoTime() + deadline.toNanos();
	}

	/** Work that may take so long from now on, for nobody in particular. */
	public static Work within(Duration deadline) {
		return new Work(null, false, deadline);
	}

	/**
	 * Work that may take so long from now on.
	 * @param whose name of whoever asks
	 */
	public static Work of(String whose, Duration deadline) {
		return new Work(whose, false, deadline);
	}

	/** Work without an end of its own: each of its statements has its deadline. */
	public static Work endless() {
		return new Work(null, true, Duration.ofNanos(Long.MAX_VALUE / 2));
	}

	/** That of this thread. */
	public static @Nullable Work current() {
		return CURRENT.get();
	}

	/** Who asks what this thread does; null where it is nobody from outside. */
	static @Nullable String whose() {
		Work work = CURRENT.get();
		return (work != null) ? work.whose : null;
	}

	/** What this thread does from now on is a part of it; null for no request's. */
	static void set(@Nullable Work work) {
		Work other = CURRENT.get();
		if (work == other) {
			return;
		}
		if (work != null) {
			work.begun();
			CURRENT.set(work);
		}
		else {
			CURRENT.remove();
		}
		if (other != null) {
			other.ended();
		}
	}

	/** What another thread does by this is a part of the work of this thread. */
	public static <T> Supplier<T> part(Supplier<T> work) {
		Work request = CURRENT.get();
		return () -> {
			Work other = CURRENT.get();
			set(request);
			try {
				return work.get();
			}
			finally {
				set(other);
			}
		};
	}

	/**
	 * How long what is asked in this thread may take.
	 * @param deadline that of a single statement, for what has no end of its own
	 * @throws DeadlineExceeded if there is no time left
	 */
	static Duration left(Duration deadline) {
		Work work = CURRENT.get();
		if (work == null || work.endless) {
			return deadline;
		}
		Duration left = work.left();
		if (!left.isPositive()) {
			throw new DeadlineExceeded();
		}
		return left;
	}

	/**
	 * How long it still may take, less than nothing where it should have ended. The time
	 * stands still while the database plans something for it.
	 */
	public synchronized Duration left() {
		return Duration.ofNanos(this.end - now());
	}

	private long now() {
		return (this.plans > 0) ? this.planningSince : System.nanoTime();
	}

	/** Gives it so much more time, if somebody waits for it. */
	public synchronized void extend(Duration time) {
		this.end += this.givenUp ? 0 : time.toNanos();
	}

	/** It lasts: from now on each of its statements has its own deadline. */
	public synchronized void lasts() {
		this.endless = !this.givenUp;
	}

	/** It changes something: what is begun is done to its end, whoever waits for it. */
	public synchronized void changes() {
		this.changing = true;
	}

	/**
	 * Nobody waits for it any longer: what only reads ends at once, and nothing more is
	 * begun. What is planned for it goes on, since others will ask the same.
	 */
	public void giveUp() {
		List<Runnable> needless;
		synchronized (this) {
			if (this.changing) {
				return;
			}
			this.givenUp = true;
			this.endless = false;
			this.end = now();
			needless = (this.plans == 0) ? List.copyOf(this.ends) : List.of();
		}
		needless.forEach(Runnable::run);
	}

	/** A thread waits for what this ends, until it {@link #has} it. */
	synchronized void awaits(Runnable end) {
		this.ends.add(end);
		if (this.givenUp && this.plans == 0) {
			end.run();
		}
	}

	synchronized void has(Runnable end) {
		this.ends.remove(end);
	}

	/** Does something, once, when no thread is at it. */
	public void whenStill(Runnable task) {
		synchronized (this) {
			if (this.threads > 0) {
				this.whenStill = task;
				return;
			}
		}
		task.run();
	}

	private synchronized void begun() {
		this.threads++;
	}

	private void ended() {
		Runnable task = null;
		synchronized (this) {
			this.threads--;
			if (this.threads == 0) {
				task = this.whenStill;
				this.whenStill = null;
			}
		}
		if (task != null) {
			task.run();
		}
	}

	/** Does what the database has to plan first. */
	<T> T planned(Supplier<T> work) {
		beginPlan();
		try {
			return work.get();
		}
		finally {
			endPlan();
		}
	}

	private synchronized void beginPlan() {
		if (this.plans == 0) {
			this.planningSince = System.nanoTime();
		}
		this.plans++;
	}

	/** What was planned at the same time took its time once. */
	private synchronized void endPlan() {
		this.plans--;
		if (this.plans == 0) {
			this.end += System.nanoTime() - this.planningSince;
		}
	}

	/**
	 * How long the database has been planning something for it, for which it is not
	 * charged; nothing if it does not.
	 */
	public synchronized Duration planning() {
		return (this.plans > 0) ? Duration.ofNanos(System.nanoTime() - this.planningSince) : Duration.ZERO;
	}

	/** A statement is run. */
	static void ran() {
		Work work = CURRENT.get();
		if (work != null) {
			work.statements.incrementAndGet();
		}
	}

	/** A statement answered so many rows. */
	static void answered(int rows) {
		Work work = CURRENT.get();
		if (work != null) {
			work.rows.addAndGet(rows);
		}
	}

	/** How many statements it ran so far. */
	public long statements() {
		return this.statements.get();
	}

	/** How many rows its statements answered so far. */
	public long rows() {
		return this.rows.get();
	}

}
