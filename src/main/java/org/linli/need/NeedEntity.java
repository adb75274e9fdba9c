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

	@Version
	private @Nullable Long version;

	NeedEntity(String id, String code, String title, NeedKind kind, NeedStatus status, String scopePath,
			OffsetDateTime submittedAt) {
		this.id = id;
		this.code = code;
		this.title = title;
		this.kind = kind;
		this.status = status;
		this.scopePath = scopePath;
		this.submittedAt = submittedAt;
	}

	String id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	String title() {
		return this.title;
	}

	NeedKind kind() {
		return this.kind;
	}

	NeedStatus status() {
		return this.status;
	}

	String scopePath() {
		return this.scopePath;
	}

	OffsetDateTime submittedAt() {
		return this.submittedAt;
	}

	long version() {
		Long known = this.version;
		return (known != null) ? known : 0;
	}

}
