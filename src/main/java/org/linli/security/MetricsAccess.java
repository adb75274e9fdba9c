package org.linli.security;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.linli.graph.DatabaseUnavailable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may read what is measured: administrators.
 */
@Component
class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

	private final Grants grants;

	private final IdentitySettings settings;

	MetricsAccess(Grants grants, IdentitySettings settings) {
		this.grants = grants;
		this.settings = settings;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		Authentication known = authentication.get();
		try {
			return new AuthorizationDecision(known != null && known.getPrincipal() instanceof Jwt token
					&& this.grants
						.viewer(new Account(this.settings.issuer(), Objects.requireNonNull(token.getSubject())))
						.roles()
						.contains(GrantRole.ADMINISTRATOR));
		}
		catch (DatabaseUnavailable ex) {
			throw new AuthenticationServiceException("What the viewer may is not known", ex);
		}
	}

}
