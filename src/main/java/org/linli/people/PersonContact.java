package org.linli.people;

import org.jspecify.annotations.Nullable;

/**
 * How a person is reached, in clear.
 *
 * @param name the name
 * @param phone telephone number
 * @param doorNo number of the door
 */
record PersonContact(String name, @Nullable String phone, @Nullable String doorNo) {
}
