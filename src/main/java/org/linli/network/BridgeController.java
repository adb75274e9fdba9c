package org.linli.network;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.linli.graph.Scope;
import org.linli.organization.Organization;
import org.linli.partnership.PairingLink;
import org.linli.partnership.Pairings;
import org.linli.territory.Territory;
import org.linli.territory.Within;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BridgeController {

	/** How many pairings are looked at together, as the schema tells. */
	private static final int MOST = 10_000;

	private final Pairings pairings;

	private final Within within;

	BridgeController(Pairings pairings, Within within) {
		this.pairings = pairings;
		this.within = within;
	}

	@QueryMapping
	List<Bridge> bridges(@Argument String within, @Argument int first, @ContextValue Scope engagements) {
		List<PairingLink> links = this.pairings.among(this.within.narrow(engagements, within), MOST + 1);
		if (links.size() > MOST) {
			throw TooWide.pairings(MOST);
		}
		return Bridges.of(links).stream().limit(first).toList();
	}

	@SchemaMapping
	CompletableFuture<Organization> organization(Bridge bridge, DataLoader<String, Organization> organizations) {
		return organizations.load(bridge.organization());
	}

	@SchemaMapping
	CompletableFuture<List<Territory>> communities(Bridge bridge, DataLoader<String, Territory> places) {
		return places.loadMany(bridge.communities());
	}

}
