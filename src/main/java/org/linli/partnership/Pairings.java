package org.linli.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * Pairings for other features' questions.
 */
@Component
public class Pairings {

	private final PairingGraph pairings;

	Pairings(PairingGraph pairings) {
		this.pairings = pairings;
	}

	/**
	 * Those of some organisations that are paired with a community today, and since when,
	 * by id.
	 */
	public Map<String, LocalDate> with(Scope scope, String community, Collection<String> organizations) {
		Map<String, LocalDate> paired = new HashMap<>();
		this.pairings.ofOrganizations(scope, organizations, null).forEach((organization, found) -> {
			found.stream()
				.filter((pairing) -> pairing.communityId().equals(community))
				.forEach((pairing) -> paired.put(organization, pairing.since()));
		});
		return paired;
	}

}
