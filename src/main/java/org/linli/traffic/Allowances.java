package org.linli.traffic;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;

import org.springframework.stereotype.Component;

/**
 * The allowance of every viewer who asked lately. Whoever is forgotten begins with a full
 * one, which by then it would have been.
 */
@Component
class Allowances {

	private static final int VIEWERS = 100_000;

	private final Cache<String, Allowance> allowances;

	private final TrafficSettings settings;

	private final TimeMeter time;

	Allowances(TrafficSettings settings, TimeMeter time) {
		this.settings = settings;
		this.time = time;
		this.allowances = Caffeine.newBuilder().maximumSize(VIEWERS).expireAfterAccess(kept(settings)).build();
	}

	/** That of the viewer with this name. */
	Allowance of(String viewer) {
		return this.allowances.get(viewer, (name) -> new Allowance(this.settings, this.time));
	}

	/** Until all of it has come back. */
	private static Duration kept(TrafficSettings settings) {
		long seconds = Math.max(settings.operationBurst() / settings.operations(),
				settings.nodeBurst() / settings.nodes());
		return Duration.ofSeconds(seconds + 60);
	}

}
