/**
 * Ways in which votes become a decision; contributed at the extension point {@code org.consultum.spi.decisionmethods}.
 *
 * @since 0.1
 */
package org.consultum.spi.decision;
