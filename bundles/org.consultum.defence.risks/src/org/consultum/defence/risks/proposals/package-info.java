/** What of risks and issues a committee should talk about. */
package org.consultum.defence.risks.proposals;
