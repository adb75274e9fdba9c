package org.linli.territory;

/**
 * A level of the place tree of a region. Levels are data: regions differ in them.
 *
 * @param code name of the level within its region, such as {@code GRID}
 * @param kind what a place of this level is
 * @param rank how deep it stands; greater is deeper
 * @param labelZh Chinese label
 * @param labelEn English label
 */
public record TerritoryLevel(String code, TerritoryKind kind, int rank, String labelZh, String labelEn) {
}
