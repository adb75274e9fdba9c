package org.linli.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.linli.graph.Scope;

import org.springframework.stereotype.Component;

/**
 * Pairings for other features' questions.
 */
@Component
public class Pairings {

	private final PairingGraph pairings;

	private final PairingLinkGraph links;

	Pairings(PairingGraph pairings, PairingLinkGraph links) {
		this.pairings = pairings;
		this.links = links;
	}

	/**
	 * Who is paired with whom today, by the codes of organisation and community; no more
	 * than a limit.
	 */
	public List<PairingLink> among(Scope scope, int limit) {
		return this.links.among(scope, limit);
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
