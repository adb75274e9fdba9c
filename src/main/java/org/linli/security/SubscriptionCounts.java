package org.linli.security;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Counts what each viewer listens to.
 */
@Component
class SubscriptionCounts {

	private final SubscriptionSettings settings;

	private final Map<String, Integer> live = new HashMap<>();

	SubscriptionCounts(SubscriptionSettings settings) {
		this.settings = settings;
	}

	/**
	 * Counts another one.
	 * @throws TooManySubscriptions if it is one too many
	 */
	synchronized void begin(Viewer viewer) {
		int most = viewer.demonstration() ? this.settings.shared() : this.settings.perViewer();
		if (this.live.getOrDefault(viewer.name(), 0) >= most) {
			throw new TooManySubscriptions();
		}
		this.live.merge(viewer.name(), 1, Integer::sum);
	}

	/** One of them is over. */
	synchronized void end(Viewer viewer) {
		this.live.computeIfPresent(viewer.name(), (name, number) -> (number > 1) ? number - 1 : null);
	}

}
