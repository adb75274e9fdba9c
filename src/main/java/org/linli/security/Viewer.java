package org.linli.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.linli.graph.Scope;

/**
 * Who asks. One stands in the context of every request; beside it, for controllers, stand
 * what it may see by the home of people ({@code scope}) and what by the place of an
 * engagement ({@code engagements}).
 *
 * @param name who it is, for Linli: an opaque id of the account
 * @param demonstration whether it is the built-in viewer of a server without identities
 * @param person id of the person who holds the account; null where that is not known
 * @param grants what it was granted and holds today
 */
public record Viewer(String name, boolean demonstration, @Nullable String person, List<Grant> grants) {

	static final String KEY = "viewer";

	private static final String SCOPE = "scope";

	private static final String ENGAGEMENTS = "engagements";

	private static final String ROLES = "roles";

	private static final String REFUSED = "refused";

	/** Who asks in this context; null where nobody was let in. */
	public static @Nullable Viewer present(GraphQLContext context) {
		return context.get(KEY);
	}

	/** Who asks in this context. */
	public static Viewer of(GraphQLContext context) {
		return demanded(context.get(KEY));
	}

	/** What the viewer of this request may see by the home of people. */
	public static Scope scope(GraphQLContext context) {
		return demanded(context.get(SCOPE));
	}

	/** What the viewer of this request may see by the place of an engagement. */
	public static Scope engagements(GraphQLContext context) {
		return demanded(context.get(ENGAGEMENTS));
	}

	/** The fields that the viewer of this request was refused, to be added to. */
	static Set<Refusal> refused(GraphQLContext context) {
		return demanded(context.get(REFUSED));
	}

	/** The roles that the viewer of this request holds, found once for all fields. */
	static Set<GrantRole> roles(GraphQLContext context) {
		return demanded(context.get(ROLES));
	}

	private static <T> T demanded(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("A request without a viewer");
		}
		return value;
	}

	/** Where the viewer holds a role of this audience. */
	public Scope scope(Audience audience) {
		return new Scope(this.name, paths(audience), paths(Audience.GRANTED));
	}

	private List<String> paths(Audience audience) {
		return this.grants.stream().filter((grant) -> audience.includes(grant.role())).map(Grant::path).toList();
	}

	/** What the viewer holds of these grants, by id. */
	public Map<String, Grant> held(Set<String> ids) {
		return this.grants.stream()
			.filter((grant) -> ids.contains(grant.id()))
			.collect(Collectors.toMap(Grant::id, (grant) -> grant, (one, same) -> one));
	}

	/** Whether a role is granted for exactly this place. */
	public boolean holdsAt(String path) {
		return this.grants.stream().anyMatch((grant) -> grant.path().equals(path));
	}

	/** What sensitive data of people who live there may be looked at for. */
	public Set<Purpose> purposesAt(String path) {
		return this.grants.stream()
			.filter((grant) -> Audience.CASEWORKERS.includes(grant.role()) && path.startsWith(grant.path()))
			.flatMap((grant) -> grant.purposes().stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
	}

	/** Ids of the organisations for which the viewer acts at a place. */
	public List<String> organizationsAt(String path) {
		return this.grants.stream()
			.filter((grant) -> grant.role() == GrantRole.ORGANISATION_LIAISON && path.startsWith(grant.path()))
			.map(Grant::organization)
			.filter(Objects::nonNull)
			.map(String.class::cast)
			.toList();
	}

	/** The roles that were granted, at whatever place. */
	public Set<GrantRole> roles() {
		return this.grants.stream()
			.map(Grant::role)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(GrantRole.class)));
	}

	/** What stands in the context of the viewer's requests. */
	Map<String, Object> context() {
		return Map.of(KEY, this, SCOPE, scope(Audience.STAFF), ENGAGEMENTS, scope(Audience.GRANTED), ROLES, roles(),
				REFUSED, ConcurrentHashMap.newKeySet());
	}

}
