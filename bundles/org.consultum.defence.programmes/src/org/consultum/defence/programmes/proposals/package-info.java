/** What of programmes a committee should talk about. */
package org.consultum.defence.programmes.proposals;
