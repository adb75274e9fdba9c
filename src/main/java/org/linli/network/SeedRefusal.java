package org.linli.network;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which row of which seed file keeps the server from starting.
 */
class SeedRefusal extends AbstractFailureAnalyzer<MalformedSeed> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, MalformedSeed cause) {
		return new FailureAnalysis(cause.getMessage() + ".", "Mend that row.", failure);
	}

}
