/** Risks and issues of the sample register. */
package org.consultum.defence.risks.sample;
