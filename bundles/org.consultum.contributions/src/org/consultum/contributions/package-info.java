/**
 * What plugins contribute, and the one way into their code. Whoever calls a plugin does it through a
 * {@link org.consultum.contributions.Contribution}: what the plugin throws, what it does not answer, and what makes no sense is named with
 * the plugin, the contribution is switched off until the program is started again, and the caller goes on without it. Headless.
 */
package org.consultum.contributions;
