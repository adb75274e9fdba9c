package org.linli.partnership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.graph.GraphBatch;
import org.linli.graph.GraphRow;

/**
 * An agreement (共建协议) between organisations, places and party organisations.
 *
 * @param id its id
 * @param code the code issued for it
 * @param title its title
 * @param kind what it is about
 * @param status how far it has come
 * @param signedOn when it was signed
 * @param since first day of its term
 * @param until first day behind its term
 * @param parties ids of those who made it
 * @param produced ids of what came of it
 * @param scopePath path of the place where it works
 * @param synthetic whether it was invented
 * @param note what was assumed about it
 */
public record AgreementRow(String id, String code, String title, AgreementKind kind, AgreementStatus status,
		@Nullable LocalDate signedOn, @Nullable LocalDate since, @Nullable LocalDate until, List<String> parties,
		List<String> produced, String scopePath, boolean synthetic, @Nullable String note) implements GraphRow {

	@Override
	public void addTo(GraphBatch batch) {
		batch.entity("Agreement", this.id,
				GraphRow.properties("code", this.code, "title", this.title, "kind", this.kind.name(), "status",
						this.status.name(), "signedOn", this.signedOn, "since", this.since, "until", this.until,
						"scopePath", this.scopePath, "synthetic", this.synthetic, "note", this.note));
		this.parties.forEach((party) -> batch.relation("PARTY_TO", party, this.id));
		this.produced.forEach((product) -> batch.relation("PRODUCED", this.id, product));
	}

}
