package org.linli.party;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartyConfiguration {

	@Bean
	NodeSource partyMemberNodes(PartyMemberGraph members) {
		return new NodeSource("PartyMember", Visibility.BY_HOME,
				(ids, context) -> members.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource partyOrgNodes(PartyOrgGraph orgs) {
		return new NodeSource("PartyOrg", Visibility.BY_ENGAGEMENT,
				(ids, context) -> orgs.byIds(Viewer.engagements(context), ids));
	}

}
