package org.linli.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.linli.territory.Territory;

/**
 * A team, a service site or an organisation that provides skills of a task.
 *
 * @param kind what it is
 * @param id its id
 * @param code its code
 * @param name its name
 * @param places ids of the places in which it works or sits, compounds among them
 * @param counted whether the viewer sees the place of one of its provisions, so that it
 * counts among those that are left out
 * @param provisions what it provides, in a fixed order
 * @param pairedSince since when it is paired with the community of the need, null if it
 * is not
 */
record Supply(SupplierKind kind, String id, String code, String name, Set<String> places, boolean counted,
		List<Provision> provisions, @Nullable LocalDate pairedSince) implements Candidate {

	@Override
	public List<HeldSkill> skills() {
		return this.provisions.stream().map(Provision::skill).toList();
	}

	@Override
	public List<Linkage> linkages(Task task) {
		List<Linkage> found = new ArrayList<>();
		if (this.pairedSince != null) {
			found.add(Linkage.paired(this.id, task.community(), this.pairedSince));
		}
		promised(task).forEach(found::add);
		Territory shared = task.shared(this);
		if (shared != null && this.kind == SupplierKind.TEAM) {
			found.add(Linkage.working(this.id, shared, task.placeName(shared.id()), task.isHere(this)));
		}
		else if (shared != null && task.isHere(this)) {
			found.add(Linkage.located(this.id, shared, task.placeName(shared.id())));
		}
		found.sort(Comparator.comparingDouble(Linkage::value).reversed());
		return found;
	}

	/** The same with those provisions only. */
	Supply providing(List<Provision> some) {
		return new Supply(this.kind, this.id, this.code, this.name, this.places, this.counted, some, this.pairedSince);
	}

	/** The same as one that is paired with the community since a day, or not. */
	Supply pairedSince(@Nullable LocalDate day) {
		return new Supply(this.kind, this.id, this.code, this.name, this.places, this.counted, this.provisions, day);
	}

	/** The promise for the deepest place in which the need lies, if there is one. */
	private Stream<Linkage> promised(Task task) {
		for (Territory place : task.places().reversed()) {
			for (Provision one : this.provisions) {
				Means means = one.skill().means();
				if (one.promised() && means != null && one.scopePath().equals(place.scopePath())) {
					return Stream.of(Linkage.promised(this.id, means, place, task.isHere(place)));
				}
			}
		}
		return Stream.empty();
	}

}
