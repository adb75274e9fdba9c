package org.linli.demo;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.linli.demo.CommunityStaff.SocialWorker;
import org.linli.demo.RegionSettings.Certification;
import org.linli.people.Employment;
import org.linli.people.QualificationRow;
import org.linli.people.Role;
import org.linli.people.RoleRow;

/**
 * The role of full-time social workers and the certificates that some hold for it. In the
 * middle of the year of the settings some certified ones left and others took their
 * place.
 */
final class Certificates {

	private static final LocalDate LONG_BEFORE = LocalDate.of(2022, 6, 1);

	private final Draft draft;

	private final Population people;

	Certificates(Draft draft, Population people) {
		this.draft = draft;
		this.people = people;
	}

	/** Gives the role to all, and certificates if the settings speak of them. */
	void add(List<SocialWorker> workers, @Nullable Certification settings) {
		if (settings == null) {
			workers.forEach((one) -> this.people.assign(one.person(), Role.SOCIAL_WORKER, one.community(),
					Employment.FULL_TIME));
			return;
		}
		List<SocialWorker> order = this.draft.dice("certificates").shuffled(workers);
		LocalDate middle = LocalDate.of(settings.year(), 7, 1);
		for (int i = 0; i < order.size(); i++) {
			SocialWorker worker = order.get(i);
			boolean late = i >= order.size() - settings.left();
			this.people.assign(worker.person(), Role.SOCIAL_WORKER, worker.community(), Employment.FULL_TIME,
					late ? middle : LONG_BEFORE);
			if (i < settings.certified()) {
				certify(worker.person(), (i < settings.gained()) ? LocalDate.of(settings.year(), 11, 15) : LONG_BEFORE);
			}
			if (late) {
				leaver(worker, middle);
			}
		}
	}

	/** Whoever did the work before, certified. */
	private void leaver(SocialWorker successor, LocalDate until) {
		String key = successor.person().key() + ".predecessor";
		Individual leaver = this.people.outsider(key, successor.community());
		this.draft.add(new RoleRow(Draft.id(key + ".role"), this.draft.code("R"), Role.SOCIAL_WORKER, leaver.id(),
				successor.community().id(), successor.community().path(), LONG_BEFORE, until, Employment.FULL_TIME,
				null, null));
		certify(leaver, LONG_BEFORE);
	}

	private void certify(Individual person, LocalDate since) {
		this.draft.add(new QualificationRow(Draft.id(person.key() + ".qualification"), person.id(), Role.SOCIAL_WORKER,
				since, null));
	}

}
