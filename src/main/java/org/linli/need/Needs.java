package org.linli.need;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graph.Sequences;
import org.linli.graphql.UserErrorCode;
import org.linli.need.NeedInputs.ConfirmNeedSkillsInput;
import org.linli.need.NeedInputs.ConfirmNeedSkillsPayload;
import org.linli.need.NeedInputs.SubmitNeedInput;
import org.linli.need.NeedInputs.SubmitNeedPayload;
import org.linli.security.Audience;
import org.linli.security.Changes;
import org.linli.security.Changes.Change;
import org.linli.security.Viewer;
import org.linli.talent.Skill;
import org.linli.talent.SkillVocabulary;
import org.linli.territory.Located;
import org.linli.territory.Territories;
import org.linli.territory.Territory;
import org.linli.territory.TerritoryKind;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Needs, for controllers here and features above: submitted, made precise, found.
 */
@Component
public class Needs {

	private static final int PROPOSALS = 5;

	private final NeedGraph graph;

	private final NeedRepository repository;

	private final Territories territories;

	private final SkillVocabulary vocabulary;

	private final Changes changes;

	private final Sequences sequences;

	private final Clock clock;

	Needs(NeedGraph graph, @Lazy NeedRepository repository, Territories territories, SkillVocabulary vocabulary,
			Changes changes, Sequences sequences, Clock clock) {
		this.graph = graph;
		this.repository = repository;
		this.territories = territories;
		this.vocabulary = vocabulary;
		this.changes = changes;
		this.sequences = sequences;
		this.clock = clock;
	}

	/** The visible needs among these, by id. */
	public Map<String, Need> byIds(Scope scope, Collection<String> ids) {
		return this.graph.byIds(scope, ids);
	}

	/**
	 * A need with the skills it takes and all visible places in which it lies, compounds
	 * among them; null if the viewer sees none with that id.
	 */
	public @Nullable Located<NeedWithSkills> withSkills(Scope scope, String id) {
		return this.graph.withSkills(scope, id);
	}

	/** Needs for which somebody is looked for, the longest waiting first. */
	public List<Need> open(Scope scope, int limit) {
		return this.graph.open(scope, limit);
	}

	SubmitNeedPayload submit(Viewer viewer, SubmitNeedInput input) {
		return this.changes.once(new Change(viewer, "submitNeed", input.idempotencyKey(), input),
				SubmitNeedPayload.class, () -> create(viewer, input), SubmitNeedPayload::refused);
	}

	ConfirmNeedSkillsPayload confirmSkills(Viewer viewer, ConfirmNeedSkillsInput input) {
		return this.changes.once(new Change(viewer, "confirmNeedSkills", input.idempotencyKey(), input, input.need()),
				ConfirmNeedSkillsPayload.class, () -> require(viewer, input),
				(errors) -> new ConfirmNeedSkillsPayload(find(writable(viewer), input.need()), errors));
	}

	private SubmitNeedPayload create(Viewer viewer, SubmitNeedInput input) {
		Scope scope = viewer.scope(Audience.NEIGHBOURS);
		Map<String, Integer> minLevels = NeedInputs.minLevels(input.wanted());
		Map<String, Skill> skills = this.vocabulary.byCodes(scope, minLevels.keySet());
		Territory place = place(viewer, scope, input.place());
		NeedRules rules = new NeedRules();
		rules.title(input.title());
		rules.place(input.place(), place);
		rules.skills(input.wanted(), skills);
		if (rules.broken() || place == null) {
			return SubmitNeedPayload.refused(rules.errors());
		}
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MILLIS);
		NeedEntity need = this.repository.save(new NeedEntity(Ids.next(), this.sequences.next("N"), input.title(),
				input.kind(), NeedStatus.SUBMITTED, place.scopePath(), now, viewer.name()));
		this.graph.place(scope, need.id(), place.id());
		this.graph.requireSkills(scope, need.id(), byId(minLevels, skills));
		return new SubmitNeedPayload(this.graph.written(scope, need.id()),
				this.vocabulary.propose(scope, input.title(), PROPOSALS), List.of());
	}

	private ConfirmNeedSkillsPayload require(Viewer viewer, ConfirmNeedSkillsInput input) {
		Scope scope = writable(viewer);
		Map<String, Integer> minLevels = NeedInputs.minLevels(input.skills());
		Map<String, Skill> skills = this.vocabulary.byCodes(scope, minLevels.keySet());
		Need need = this.graph.lock(scope, input.need());
		NeedRules rules = new NeedRules();
		rules.someSkill(input.skills());
		rules.skills(input.skills(), skills);
		if (need == null) {
			rules.add(UserErrorCode.UNKNOWN_NEED, "need");
		}
		else if (need.version() != input.expectedVersion()) {
			rules.add(UserErrorCode.CONFLICT, "expectedVersion");
		}
		if (rules.broken() || need == null) {
			return new ConfirmNeedSkillsPayload(need, rules.errors());
		}
		NeedEntity kept = Objects.requireNonNull(this.repository.findById(need.id()));
		this.repository.save(kept.expecting(input.expectedVersion()));
		this.graph.requireSkills(scope, need.id(), byId(minLevels, skills));
		return new ConfirmNeedSkillsPayload(this.graph.written(scope, need.id()), List.of());
	}

	/**
	 * A place where the viewer may write; of building units only those that the viewer
	 * knows.
	 */
	private @Nullable Territory place(Viewer viewer, Scope scope, String code) {
		Territory place = this.territories.writable(scope, code);
		return (place == null || place.level().kind() != TerritoryKind.UNIT || viewer.holdsAt(place.scopePath())
				|| this.graph.livesAt(scope, viewer.person(), place.scopePath())
				|| viewer.scope(Audience.STAFF).covers(place.scopePath())) ? place : null;
	}

	/** Caseworkers make needs precise, and everybody the own ones. */
	private static Scope writable(Viewer viewer) {
		return viewer.scope(Audience.CASEWORKERS);
	}

	private @Nullable Need find(Scope scope, String id) {
		return this.graph.byIds(scope, List.of(id)).get(id);
	}

	private static Map<String, Integer> byId(Map<String, Integer> minLevels, Map<String, Skill> skills) {
		Map<String, Integer> byId = new HashMap<>();
		minLevels.forEach((code, level) -> {
			Skill skill = skills.get(code);
			if (skill != null) {
				byId.put(skill.id(), level);
			}
		});
		return byId;
	}

}
