package org.linli.partnership;

import org.linli.graphql.NodeSource;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnershipConfiguration {

	@Bean
	NodeSource reportInNodes(ReportInGraph reportIns) {
		return new NodeSource("ReportIn", (ids, context) -> reportIns.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource agreementNodes(AgreementGraph agreements) {
		return new NodeSource("Agreement", (ids, context) -> agreements.byIds(Viewer.engagements(context), ids));
	}

	@Bean
	NodeSource offerNodes(OfferGraph offers) {
		return new NodeSource("Offer", (ids, context) -> offers.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource serviceItemNodes(ServiceItemGraph serviceItems) {
		return new NodeSource("ServiceItem", (ids, context) -> serviceItems.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource programmeNodes(ProgrammeGraph programmes) {
		return new NodeSource("Programme", (ids, context) -> programmes.byIds(Viewer.engagements(context), ids));
	}

}
