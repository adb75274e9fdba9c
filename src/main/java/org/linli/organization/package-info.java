/**
 * The register of organisations: work units (单位), enterprises, social organisations.
 */
@NullMarked
package org.linli.organization;

import org.jspecify.annotations.NullMarked;
