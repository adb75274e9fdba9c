package org.linli.network;

import java.util.List;

/**
 * An organisation that links communities.
 *
 * @param organization id of the organisation
 * @param code its code
 * @param communities ids of the communities with which it is paired, by their codes
 * @param parts into how many parts these fall that nothing else links
 */
record Bridge(String organization, String code, List<String> communities, int parts) {
}
