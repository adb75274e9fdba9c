package org.linli.network;

import java.util.List;

/**
 * Where one gets to from some things.
 *
 * @param steps the steps that can be followed
 * @param crowded whether there is one that leads into a crowd
 * @param tooMany whether there are more steps than are looked at together, so that not
 * all of them are here
 */
record Reached(List<Step> steps, boolean crowded, boolean tooMany) {
}
