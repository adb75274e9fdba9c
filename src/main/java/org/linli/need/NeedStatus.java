package org.linli.need;

import java.util.List;
import java.util.stream.Stream;

/**
 * How far a need has come; described in the schema.
 */
public enum NeedStatus {

	SUBMITTED;

	/** Names of those at which somebody is still looked for. */
	public static final List<String> OPEN = Stream.of(SUBMITTED).map(NeedStatus::name).toList();

}
