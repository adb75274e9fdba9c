package org.linli.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.linli.organization.Organization;

/**
 * A pairing (结对共建), derived from what holds between an organisation and a community on a
 * day; it is stored nowhere.
 *
 * @param organization the organisation
 * @param communityId id of the community
 * @param since the earliest day since which one of its records holds
 * @param reportInIds ids of the report-ins on which it rests
 * @param agreementIds ids of the agreements on which it rests, the newest first
 */
record Pairing(Organization organization, String communityId, LocalDate since, List<String> reportInIds,
		List<String> agreementIds) {

	/** On what it rests. */
	public List<PairingBasis> basis() {
		List<PairingBasis> basis = new ArrayList<>();
		if (!this.reportInIds.isEmpty()) {
			basis.add(PairingBasis.REPORT_IN);
		}
		if (!this.agreementIds.isEmpty()) {
			basis.add(PairingBasis.AGREEMENT);
		}
		return basis;
	}

}
