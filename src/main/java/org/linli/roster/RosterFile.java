package org.linli.roster;

import java.util.Arrays;
import java.util.List;

/**
 * A file of a folder of rosters: its name, what a line of it is, and its columns. A
 * column with a question mark may be left out of the file.
 */
enum RosterFile {

	LEVELS("levels.csv", "level", "region code kind rank label_zh label_en open parents"),
	TERRITORIES("territories.csv", "territory",
			"key name region level parent synthetic household_count? management? since? note?"),
	SITES("sites.csv", "site",
			"key name kind territory host? standardised? standardised_on? upgraded_on? open24h? equipment? synthetic note?"),
	WINDOWS("windows.csv", "window", "key site name"),
	HONOURS("honours.csv", "honour", "key title awarded_by territory site?"),
	SKILLS("skills.csv", "skill",
			"code label_zh label_en aliases_zh aliases_en broader category? certifiable professional?"),
	ORGANIZATIONS("organizations.csv", "organization",
			"key name kind territory parent? manages? guides? functions? synthetic note?"),
	PARTY_ORGS("party-orgs.csv", "party organization",
			"key name level basis organization territory parent temporary? functional? synthetic note?"),
	REPORT_INS("report-ins.csv", "report-in", "key filer community status since until? synthetic note?"),
	PROGRAMMES("programmes.csv", "programme", "key name kind owner site_or_place lead? responsible? synthetic note?"),
	TEAMS("teams.csv", "team", "key name kind territory sponsor? skills? synthetic note?"),
	AGREEMENTS("agreements.csv", "agreement",
			"key title kind signed_on since until status parties produced? synthetic note?"),
	OFFERS("offers.csv", "offer", "key title organization kind quantity quantity_unit place since until skills note?"),
	SERVICE_ITEMS("service-items.csv", "service item",
			"key name provider category? target_group? fee? procedure? skills note?"),
	NEEDS("needs.csv", "need", "key title kind place skills note?");

	private final String fileName;

	private final String thing;

	private final String columns;

	RosterFile(String fileName, String thing, String columns) {
		this.fileName = fileName;
		this.thing = thing;
		this.columns = columns;
	}

	String fileName() {
		return this.fileName;
	}

	/** Whether the file may be missing: report-ins come through the API mostly. */
	boolean optional() {
		return this == REPORT_INS;
	}

	/** What a line is, for messages. */
	String thing() {
		return this.thing;
	}

	boolean knows(String column) {
		return columns().contains(column) || columns().contains(column + "?");
	}

	List<String> requiredColumns() {
		return columns().stream().filter((column) -> !column.endsWith("?")).toList();
	}

	private List<String> columns() {
		return Arrays.asList(this.columns.split(" ", -1));
	}

}
