package org.linli.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.linli.graph.Ids;
import org.linli.graph.Scope;
import org.linli.graph.WritingTransactions;
import org.linli.security.AccessLogGraph.Chain;
import org.linli.security.AccessLogGraph.Entry;

import org.springframework.stereotype.Component;

/**
 * Who saw or was refused what of whom, for what purpose. Entries are written before
 * anything is shown, and only added: each is signed together with the one before, in one
 * chain for each instance and day, so that an entry that is altered, taken out or put
 * elsewhere shows. The chains of a day are signed with their lengths. The first entry of
 * a chain is signed together with the states in which the chains before it were found, so
 * that one that is taken out whole, or put back into an earlier state, shows as long as
 * one that was begun later is there.
 */
@Component
public class AccessLog {

	private static final String NOBODY = "";

	private final AccessLogGraph graph;

	private final WritingTransactions transactions;

	private final Supplier<SecretKey> secret;

	private final Clock clock;

	/**
	 * This instance: a chain has one writer, so writers never wait for other instances.
	 */
	private final String instance = Ids.next();

	private final ReentrantLock writing = new ReentrantLock();

	AccessLog(AccessLogGraph graph, WritingTransactions transactions, Supplier<SecretKey> secret, Clock clock) {
		this.graph = graph;
		this.transactions = transactions;
		this.secret = secret;
		this.clock = clock;
	}

	/**
	 * Keeps that a viewer is about to see fields of these persons, or was refused them.
	 */
	public void add(Viewer viewer, @Nullable Purpose purpose, Collection<String> persons, List<String> fields,
			AccessOutcome outcome) {
		write(viewer, purpose, persons.stream().map(this::pseudonym).toList(), fields, outcome);
	}

	/**
	 * Keeps that a viewer was refused fields that others may use.
	 * @param persons whose; empty stands for nobody in particular
	 */
	void addRefusal(Viewer viewer, @Nullable Purpose purpose, List<String> persons, List<String> fields) {
		write(viewer, purpose, persons.stream().map((person) -> person.isEmpty() ? NOBODY : pseudonym(person)).toList(),
				fields, AccessOutcome.REFUSED);
	}

	private void write(Viewer viewer, @Nullable Purpose purpose, List<String> subjects, List<String> fields,
			AccessOutcome outcome) {
		if (subjects.isEmpty()) {
			return;
		}
		this.transactions.run("accessLog", this.writing, () -> append(viewer, purpose, subjects, fields, outcome));
	}

	/** Who saw a person since a day, the latest first. */
	public List<AccessRecord> of(String person, LocalDate since) {
		return this.graph.ofSubject(Scope.everything(), pseudonym(person), since);
	}

	/** Looks whether the chains of a day are whole; others may add to them meanwhile. */
	LogCheck check(LocalDate day) {
		Scope all = Scope.everything();
		// What tells of chains is read before them: they are at least as long by then.
		List<Chain> after = this.graph.chainsAfter(all, day);
		List<Chain> tellers = Stream.concat(this.graph.chains(all, day).stream(), after.stream()).toList();
		List<Chain> chains = this.graph.chains(all, day);
		Set<String> states = new HashSet<>();
		boolean whole = after.stream().allMatch(this::isSealed);
		int entries = 0;
		for (Chain chain : chains) {
			List<Entry> written = this.graph.entries(all, chain);
			entries += written.size();
			whole &= isWhole(chain, written);
			written.forEach((entry) -> states.add(entry.state()));
		}
		whole &= tellers.stream()
			.flatMap((teller) -> teller.before().stream())
			.filter((state) -> state.contains(" " + day + " "))
			.allMatch(states::contains);
		return new LogCheck(day, chains.size(), entries, whole && this.graph.strays(all, day) == 0);
	}

	private int append(Viewer viewer, @Nullable Purpose purpose, List<String> subjects, List<String> fields,
			AccessOutcome outcome) {
		OffsetDateTime now = OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.truncatedTo(ChronoUnit.MILLIS);
		LocalDate day = LocalDate.now(this.clock);
		Chain chain = this.graph.chain(Scope.everything(), this.instance, day);
		List<String> before = (chain.length() > 0) ? chain.before() : found(day);
		long sequence = chain.length();
		String last = (sequence > 0) ? chain.hash() : beginning(before);
		List<Entry> entries = new ArrayList<>();
		for (String subject : subjects) {
			sequence++;
			Entry entry = new Entry(this.instance, day, sequence, new AccessRecord(now, viewer.name(),
					viewer.roles().stream().sorted().toList(), purpose, fields, outcome), subject, "");
			last = signed(entry, last);
			entries.add(entry.signed(last));
		}
		Chain longer = new Chain(this.instance, day, sequence, last, "", before);
		this.graph.add(Scope.everything(), entries, longer.sealed(signed(longer.text())));
		return entries.size();
	}

	/** The states of the chains until a day of which no other chain tells. */
	private List<String> found(LocalDate day) {
		List<Chain> chains = this.graph.chainsUpTo(Scope.everything(), day);
		Set<String> told = chains.stream().flatMap((chain) -> chain.before().stream()).collect(Collectors.toSet());
		return chains.stream().map(Chain::state).filter((state) -> !told.contains(state)).toList();
	}

	/** What the first entry of a chain is signed with. */
	private String beginning(List<String> before) {
		return before.isEmpty() ? "" : signed(String.join("\n", before));
	}

	private boolean isWhole(Chain chain, List<Entry> entries) {
		String last = beginning(chain.before());
		long expected = 0;
		for (Entry entry : entries) {
			expected++;
			last = signed(entry, last);
			if (entry.sequence() != expected || !last.equals(entry.hash())) {
				return false;
			}
		}
		return chain.length() == expected && chain.hash().equals(last) && isSealed(chain);
	}

	private boolean isSealed(Chain chain) {
		return chain.seal().equals(signed(chain.text()));
	}

	private String signed(Entry entry, String before) {
		return signed(before + "\n" + entry.text());
	}

	private String signed(String text) {
		return HexFormat.of().formatHex(DerivedKey.mac(key("access log"), text));
	}

	/** The same for the same person, and no way back to the person without the secret. */
	private String pseudonym(String person) {
		return HexFormat.of().formatHex(DerivedKey.mac(key("pseudonyms"), person), 0, 16);
	}

	private SecretKey key(String use) {
		return new SecretKeySpec(DerivedKey.of(this.secret.get(), use), "HmacSHA256");
	}

	/**
	 * What a look at the log of a day found.
	 *
	 * @param day the day
	 * @param chains how many chains there are
	 * @param entries how many entries they hold
	 * @param whole whether nothing shows that any was altered, taken out or moved
	 */
	record LogCheck(LocalDate day, int chains, int entries, boolean whole) {
	}

}
