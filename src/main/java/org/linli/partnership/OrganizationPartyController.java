package org.linli.partnership;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageKey;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Spread;
import org.linli.organization.Organization;
import org.linli.party.PartyMember;
import org.linli.party.PartyOrg;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "Organization")
class OrganizationPartyController {

	private final OrganizationPartyGraph parties;

	OrganizationPartyController(OrganizationPartyGraph parties) {
		this.parties = parties;
	}

	@BatchMapping(typeName = "Organization")
	Map<Organization, List<PartyOrg>> partyOrganizations(List<Organization> organizations,
			@ContextValue Scope engagements) {
		return Spread.lists(organizations, Organization::id, (ids) -> this.parties.partyOrgs(engagements, ids));
	}

	@SchemaMapping
	CompletableFuture<Page<PartyMember>> inServiceMembers(Organization organization, PageRequest page,
			DataLoader<PageKey, Page<PartyMember>> inServiceMembersOf) {
		return inServiceMembersOf.load(PageKey.of(organization.id(), page));
	}

}
