/**
 * The vocabulary of skills and who has them: talents (人才) and teams.
 */
@NullMarked
package org.linli.talent;

import org.jspecify.annotations.NullMarked;
