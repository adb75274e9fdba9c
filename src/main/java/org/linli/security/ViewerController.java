package org.linli.security;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;
import org.linli.graphql.Page;
import org.linli.graphql.PageRequest;
import org.linli.graphql.Position;
import org.linli.security.GrantInputs.GrantAccessInput;
import org.linli.security.GrantInputs.GrantPayload;
import org.linli.security.GrantInputs.RevokeAccessInput;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ViewerController {

	private final Grants grants;

	private final GrantGraph graph;

	private final AccessLog log;

	ViewerController(Grants grants, GrantGraph graph, AccessLog log) {
		this.grants = grants;
		this.graph = graph;
		this.log = log;
	}

	@QueryMapping
	Viewer viewer(@ContextValue Viewer viewer) {
		return viewer;
	}

	@SchemaMapping
	Set<GrantRole> roles(Viewer viewer) {
		return viewer.roles();
	}

	@QueryMapping
	Page<Grant> grants(@Argument @Nullable String within, @Argument @Nullable String subject, PageRequest page,
			@ContextValue Viewer viewer) {
		Scope part = this.graph.within(viewer.scope(Audience.ADMINISTRATORS), within);
		return page.page(this.graph.page(part, subject, page), (grant) -> Position.of(grant.path(), grant.code()),
				() -> this.graph.count(part, subject, page));
	}

	@QueryMapping
	AccessLog.LogCheck accessLogCheck(@Argument LocalDate day) {
		return this.log.check(day);
	}

	@MutationMapping
	GrantPayload grantAccess(@Argument GrantAccessInput input, @ContextValue Viewer viewer) {
		return this.grants.grant(viewer, input);
	}

	@MutationMapping
	GrantPayload revokeAccess(@Argument RevokeAccessInput input, @ContextValue Viewer viewer) {
		return this.grants.revoke(viewer, input);
	}

}
