package org.linli.demo;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.linli.people.ContactRow;
import org.linli.people.PersonRow;
import org.linli.people.PersonStatus;
import org.linli.people.Role;

/**
 * An invented person while others still decide what the person does.
 */
final class Individual {

	private final String key;

	private final String code;

	private final String name;

	private final String path;

	private final @Nullable String household;

	private final Set<Role> roles = EnumSet.noneOf(Role.class);

	private boolean minor;

	private boolean elder;

	private boolean paused;

	private boolean volunteer;

	private boolean communityMember;

	private boolean inService;

	private @Nullable String consent;

	Individual(String key, String code, String name, String path, @Nullable String household) {
		this.key = key;
		this.code = code;
		this.name = name;
		this.path = path;
		this.household = household;
	}

	String key() {
		return this.key;
	}

	String id() {
		return Draft.id(this.key);
	}

	/** Id of the household; null for one whose home is not in the graph. */
	@Nullable String household() {
		return this.household;
	}

	/** Path of the home. */
	String path() {
		return this.path;
	}

	Set<Role> roles() {
		return this.roles;
	}

	boolean adult() {
		return !this.minor;
	}

	boolean inCommunityParty() {
		return this.communityMember;
	}

	boolean inService() {
		return this.inService;
	}

	boolean volunteer() {
		return this.volunteer;
	}

	boolean livesIn(Spot place) {
		return this.household != null && this.path.startsWith(place.path());
	}

	@Nullable String consent() {
		return this.consent;
	}

	void becomeMinor() {
		this.minor = true;
	}

	void becomeElder() {
		this.elder = true;
	}

	void pause() {
		this.paused = true;
	}

	void becomeVolunteer() {
		this.volunteer = true;
	}

	void joinCommunityParty() {
		this.communityMember = true;
	}

	void enterService() {
		this.inService = true;
	}

	void consentBy(String id) {
		this.consent = id;
	}

	/** Whether somebody will want to reach the person: for a role or a skill. */
	boolean reached() {
		return !this.minor && (!this.roles.isEmpty() || this.consent != null || this.volunteer);
	}

	/** Invented: no telephone number begins with 100 and has eleven digits. */
	ContactRow contact(Dice dice) {
		return new ContactRow(id(), "100%08d".formatted(dice.below(100_000_000)),
				(this.household != null) ? "%d0%d".formatted(dice.between(1, 18), dice.between(1, 4)) : null);
	}

	PersonRow row() {
		return new PersonRow(id(), this.code, this.name, this.path, this.household, this.minor,
				this.paused ? PersonStatus.PAUSED : PersonStatus.ACTIVE, this.volunteer, true, this.elder);
	}

}
