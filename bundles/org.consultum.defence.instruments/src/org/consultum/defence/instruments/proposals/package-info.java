/** What of instruments a committee should talk about. */
package org.consultum.defence.instruments.proposals;
