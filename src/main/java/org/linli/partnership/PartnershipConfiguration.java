package org.linli.partnership;

import org.linli.graphql.NodeSource;
import org.linli.graphql.Visibility;
import org.linli.people.Forgetting;
import org.linli.security.Viewer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnershipConfiguration {

	@Bean
	NodeSource reportInNodes(ReportInGraph reportIns) {
		return new NodeSource("ReportIn", Visibility.BY_HOME,
				(ids, context) -> reportIns.byIds(Viewer.scope(context), ids));
	}

	@Bean
	Forgetting openReportIns(ReportIns reportIns) {
		return reportIns::endAll;
	}

	@Bean
	NodeSource agreementNodes(AgreementGraph agreements) {
		return new NodeSource("Agreement", Visibility.BY_ENGAGEMENT,
				(ids, context) -> agreements.byIds(Viewer.engagements(context), ids));
	}

	@Bean
	NodeSource offerNodes(OfferGraph offers) {
		return new NodeSource("Offer", Visibility.OPEN, (ids, context) -> offers.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource serviceItemNodes(ServiceItemGraph serviceItems) {
		return new NodeSource("ServiceItem", Visibility.OPEN,
				(ids, context) -> serviceItems.byIds(Viewer.scope(context), ids));
	}

	@Bean
	NodeSource programmeNodes(ProgrammeGraph programmes) {
		return new NodeSource("Programme", Visibility.BY_ENGAGEMENT,
				(ids, context) -> programmes.byIds(Viewer.engagements(context), ids));
	}

}
