package org.linli.roster;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.partnership.OfferKind;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RosterTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void copy() throws IOException {
		for (RosterFile file : RosterFile.values()) {
			Resource own = new ClassPathResource("graph-seed/anxin/" + file.fileName());
			Resource shared = new ClassPathResource("graph-seed/" + file.fileName());
			// Levels are shared and own: both together are those of one folder.
			if (own.exists() && shared.exists()) {
				write(file.fileName(), text(shared) + text(own).substring(text(own).indexOf('\n') + 1));
			}
			else if (!file.optional()) {
				write(file.fileName(), text(own.exists() ? own : shared));
			}
		}
	}

	@Test
	void readsEveryLineOfTheDemonstration() {
		Roster roster = read();

		assertThat(roster.territories()).hasSize(17);
		assertThat(roster.partyOrgs()).hasSize(112);
		assertThat(roster.skills()).hasSize(80);
		assertThat(roster.honours()).extracting(Roster.Honour::awardedBy).containsOnly("xiongan");
		assertThat(roster.offers()).contains(new Roster.Offer("demo.offer.hospital-checks", "每周量血压测血糖", "demo.hospital",
				OfferKind.SERVICE, 48, "场", "anxin.yanling", LocalDate.of(2024, 2, 1), null,
				List.of(new Roster.Provided("health-check", 5), new Roster.Provided("chronic-disease", 4))));
	}

	@Test
	void leavesOutColumnsThatMayBeLeftOut() throws IOException {
		write("teams.csv", "territory,kind,name,synthetic,key\nanxin,RIDER,骑手队,true,team.a\n");

		assertThat(read().teams()).hasSize(1);
	}

	@Test
	void readsWhatOfficeProgramsSave() throws IOException {
		write("teams.csv",
				"\ufeffkey,name,kind,territory,synthetic,note\r\nteam.a,\"骑手队, 一队\",RIDER,anxin,true,\r\n\r\n");

		assertThat(read().teams()).extracting(Roster.Team::name).containsExactly("骑手队, 一队");
	}

	@ParameterizedTest(name = "{0}: {3}")
	@CsvSource(delimiter = ';',
			textBlock = """
					windows.csv;       key,site,name,colour\\nw,anxin.hall,窗口,red;   1; column colour: unknown column
					windows.csv;       key,name\\nw,窗口;                               1; column site: is missing
					windows.csv;       key,site,name\\n,anxin.hall,窗口;                2; column key: is empty
					windows.csv;       key,site,name\\nw,anxin.hall;                    2; 2 cells under 3 columns
					windows.csv;       key,site,name\\nw,anxin.attic,窗口;              2; column site: no such site: anxin.attic
					windows.csv;       key,site,name\\nw,anxin.mingzhu,窗口;            2; column site: no such site: anxin.mingzhu
					windows.csv;       key,site,name\\nanxin,anxin.hall,窗口;           2; column key: stands twice, also in territories.csv: anxin
					windows.csv;       key,site,name\\nw,anxin.hall,"窗口;              2; cannot be taken apart into columns: check the quotes
					teams.csv;         key,name,kind,territory,synthetic\\nt,队,BOAT,anxin,true;       2; column kind: not one of
					territories.csv;   key,name,region,level,parent,synthetic\\nanxin,县,china,COUNTY,,maybe; 2; column synthetic: neither true nor false: maybe
					territories.csv;   key,name,region,level,parent,synthetic,household_count\\nanxin,县,china,COUNTY,,true,-3; 2; column household_count: not a whole number of 0 or more: -3
					territories.csv;   key,name,region,level,parent,synthetic\\nanxin,县,anxin,PARISH,,true; 2; column level: the region anxin has no level PARISH
					territories.csv;   key,name,region,level,parent,synthetic\\nanxin,县,china,COUNTY,,true\\nx,格,anxin,GRID,anxin,true; 3; column parent: a GRID does not stand under a COUNTY of china
					territories.csv;   key,name,region,level,parent,synthetic\\nanxin,县,china,COUNTY,x,true\\nx,县,china,COUNTY,anxin,true; 2; column parent: is above itself
					offers.csv;        key,title,organization,kind,quantity,quantity_unit,place,since,until,skills\\no,名,demo.hospital,GOODS,,,,2024-02-30,,; 2; column since: not a date like 2024-01-31: 2024-02-30
					offers.csv;        key,title,organization,kind,quantity,quantity_unit,place,since,until,skills\\no,名,demo.hospital,GOODS,,,,2024-02-03,2024-02-03,; 2; column until: not after since: 2024-02-03
					offers.csv;        key,title,organization,kind,quantity,quantity_unit,place,since,until,skills\\no,名,demo.hospital,GOODS,,,,2024-02-03,,first-aid:6; 2; column skills: not a whole number from 1 to 5: 6
					offers.csv;        key,title,organization,kind,quantity,quantity_unit,place,since,until,skills\\no,名,demo.hospital,GOODS,,,,2024-02-03,,swimming:3; 2; column skills: no such skill: swimming
					skills.csv;        code,label_zh,label_en,aliases_zh,aliases_en,broader,certifiable\\na,甲,A,,,b||a,false; 2; column broader: has an empty entry: b||a
					""")
	void namesFileLineColumnAndMistake(String file, String text, long line, String what) throws IOException {
		write(file, text.replace("\\n", "\n"));

		assertThat(refused().problems()).filteredOn((problem) -> problem.file().equals(file))
			.anySatisfy((problem) -> assertThat(problem.toString()).startsWith(file + ", line " + line).contains(what))
			.allSatisfy((problem) -> assertThat(problem.line()).isBetween(1L, 3L));
	}

	@Test
	void collectsTheMistakesOfAllFiles() throws IOException {
		write("windows.csv", "key,site,name\nw,nowhere,\n");
		write("teams.csv", "key,name,kind,territory,synthetic\nt,队,BOAT,nowhere,true\n");
		Files.delete(this.folder.resolve("honours.csv"));

		assertThat(refused().problems()).extracting(RosterProblem::file)
			.containsExactlyInAnyOrder("honours.csv", "windows.csv", "windows.csv", "teams.csv", "teams.csv");
		assertThat(refused()).hasMessageStartingWith("The rosters contain 5 mistakes, nothing was loaded:\n");
	}

	@Test
	void refusesAFileInAnotherEncoding() throws IOException {
		Files.write(this.folder.resolve("windows.csv"),
				"key,site,name\nw,anxin.hall,窗口\n".getBytes(Charset.forName("GBK")));

		assertThat(refused().problems())
			.containsExactly(new RosterProblem("windows.csv", 1, null, "not UTF-8 text: save it as CSV UTF-8"));
	}

	@Test
	void refusesAnEmptyFile() throws IOException {
		write("windows.csv", "");

		assertThatExceptionOfType(RosterRefused.class).isThrownBy(this::read).withMessageContaining("is empty");
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	private Roster read() {
		return RosterReader.read(new FileSystemResource(this.folder + "/"));
	}

	private RosterRefused refused() {
		return catchThrowableOfType(RosterRefused.class, this::read);
	}

	private void write(String file, String text) throws IOException {
		Files.writeString(this.folder.resolve(file), text, StandardCharsets.UTF_8);
	}

}
