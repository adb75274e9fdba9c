package org.linli.need;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * A need as it is written: one node; its relations are written beside it.
 */
@Node(primaryLabel = "Need", labels = "Entity")
class NeedEntity {

	@Id
	private final String id;

	private final String code;

	private final String title;

	private final NeedKind kind;

	private final NeedStatus status;

	private final String scopePath;

	private final OffsetDateTime submittedAt;

	private final @Nullable String submittedBy;

	/**
	 * Read by the repository only, which refuses to save another version than the kept
	 * one.
	 */
	@Version
	@SuppressWarnings("UnusedVariable")
	private @Nullable Long version;

	NeedEntity(String id, String code, String title, NeedKind kind, NeedStatus status, String scopePath,
			OffsetDateTime submittedAt, @Nullable String submittedBy) {
		this.id = id;
		this.code = code;
		this.title = title;
		this.kind = kind;
		this.status = status;
		this.scopePath = scopePath;
		this.submittedAt = submittedAt;
		this.submittedBy = submittedBy;
	}

	/** The same, to be saved only if it still is of this version. */
	NeedEntity expecting(long version) {
		NeedEntity expected = new NeedEntity(this.id, this.code, this.title, this.kind, this.status, this.scopePath,
				this.submittedAt, this.submittedBy);
		expected.version = version;
		return expected;
	}

	String id() {
		return this.id;
	}

}
