package org.linli.territory;

import java.util.Locale;

/**
 * What a place is, whatever its region calls the level.
 */
public enum TerritoryKind {

	DIVISION("AdminDivision"), COMMUNITY("Community"), COMPOUND("Compound"), GRID("Grid"), BUILDING("Building"),
	UNIT("BuildingUnit");

	private final String typeName;

	TerritoryKind(String typeName) {
		this.typeName = typeName;
	}

	/** The name of the schema's type. */
	String typeName() {
		return this.typeName;
	}

	static TerritoryKind of(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

}
