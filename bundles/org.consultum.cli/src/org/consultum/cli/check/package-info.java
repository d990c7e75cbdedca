/** Findings of a check as text for people, as JSON and as SARIF for programs. */
package org.consultum.cli.check;
