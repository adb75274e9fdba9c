package org.linli.partnership;

/**
 * That an organisation is paired with a community today.
 *
 * @param organization id of the organisation
 * @param code its code
 * @param community id of the community
 */
public record PairingLink(String organization, String code, String community) {
}
