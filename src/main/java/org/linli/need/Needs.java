package org.linli.need;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Idempotency;
import org.linli.graph.Idempotency.Outcome;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graph.Sequences;
import org.linli.graph.WritingTransactions;
import org.linli.graphql.UserErrorCode;
import org.linli.need.NeedInputs.ConfirmNeedSkillsInput;
import org.linli.need.NeedInputs.ConfirmNeedSkillsPayload;
import org.linli.need.NeedInputs.SubmitNeedInput;
import org.linli.need.NeedInputs.SubmitNeedPayload;
import org.linli.security.Viewer;
import org.linli.talent.Skill;
import org.linli.talent.SkillVocabulary;
import org.linli.territory.Located;
import org.linli.territory.Territories;
import org.linli.territory.Territory;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
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

	private final WritingTransactions transactions;

	private final Idempotency idempotency;

	private final Sequences sequences;

	private final Clock clock;

	Needs(NeedGraph graph, @Lazy NeedRepository repository, Territories territories, SkillVocabulary vocabulary,
			WritingTransactions transactions, Idempotency idempotency, Sequences sequences, Clock clock) {
		this.graph = graph;
		this.repository = repository;
		this.territories = territories;
		this.vocabulary = vocabulary;
		this.transactions = transactions;
		this.idempotency = idempotency;
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

	SubmitNeedPayload submit(Viewer viewer, SubmitNeedInput input) {
		Scope scope = viewer.scope();
		Map<String, Integer> minLevels = NeedInputs.minLevels(input.wanted());
		Map<String, Skill> skills = this.vocabulary.byCodes(scope, minLevels.keySet());
		Territory place = this.territories.writable(scope, input.place());
		NeedRules rules = new NeedRules();
		rules.key(input.idempotencyKey());
		rules.title(input.title());
		rules.place(input.place(), place);
		rules.skills(input.wanted(), skills);
		if (rules.broken() || place == null) {
			return SubmitNeedPayload.refused(rules.errors());
		}
		Outcome outcome = this.transactions.run(() -> this.idempotency.once(viewer.name(), "submitNeed",
				input.idempotencyKey(), input.title() + "\n" + place.code() + "\n" + input.kind() + "\n" + minLevels,
				() -> create(scope, input, place, byId(minLevels, skills))));
		if (outcome instanceof Outcome.Done done) {
			return new SubmitNeedPayload(find(scope, done.result()),
					this.vocabulary.propose(scope, input.title(), PROPOSALS), List.of());
		}
		rules.add(UserErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey");
		return SubmitNeedPayload.refused(rules.errors());
	}

	ConfirmNeedSkillsPayload confirmSkills(Viewer viewer, ConfirmNeedSkillsInput input) {
		Scope scope = viewer.scope();
		Map<String, Integer> minLevels = NeedInputs.minLevels(input.skills());
		Map<String, Skill> skills = this.vocabulary.byCodes(scope, minLevels.keySet());
		Need need = find(scope, input.need());
		NeedRules rules = new NeedRules();
		rules.key(input.idempotencyKey());
		rules.someSkill(input.skills());
		rules.skills(input.skills(), skills);
		if (need == null) {
			rules.add(UserErrorCode.UNKNOWN_NEED, "need");
		}
		if (rules.broken() || need == null) {
			return new ConfirmNeedSkillsPayload(need, rules.errors());
		}
		try {
			Outcome outcome = this.transactions.run(() -> this.idempotency.once(viewer.name(), "confirmNeedSkills",
					input.idempotencyKey(), need.id() + "\n" + input.expectedVersion() + "\n" + minLevels,
					() -> require(scope, need.id(), input.expectedVersion(), byId(minLevels, skills))));
			if (outcome instanceof Outcome.KeyReused) {
				rules.add(UserErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey");
			}
		}
		catch (OptimisticLockingFailureException ex) {
			rules.add(UserErrorCode.CONFLICT, "expectedVersion");
		}
		return new ConfirmNeedSkillsPayload(find(scope, need.id()), rules.errors());
	}

	private String create(Scope scope, SubmitNeedInput input, Territory place, Map<String, Integer> minLevels) {
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MILLIS);
		NeedEntity need = this.repository.save(new NeedEntity(Ids.next(), this.sequences.next("N"), input.title(),
				input.kind(), NeedStatus.SUBMITTED, place.scopePath(), now));
		this.graph.place(scope, need.id(), place.id());
		this.graph.requireSkills(scope, need.id(), minLevels);
		return need.id();
	}

	private String require(Scope scope, String id, int expectedVersion, Map<String, Integer> minLevels) {
		NeedEntity need = this.repository.findById(id);
		if (need == null) {
			throw new OptimisticLockingFailureException("The need is gone");
		}
		this.repository.save(need.expecting(expectedVersion));
		this.graph.requireSkills(scope, id, minLevels);
		return id;
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
