package org.linli.roster;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file.
 *
 * @param file name of the file
 * @param line line of the file, the header being line 1
 * @param column name of the column; null if it is not about one
 * @param what what is wrong there
 */
public record RosterProblem(String file, long line, @Nullable String column, String what) {

	@Override
	public String toString() {
		return this.file + ", line " + this.line + ((this.column != null) ? ", column " + this.column : "") + ": "
				+ this.what;
	}

}
