/** What is wrong with the data of risks and issues. */
package org.consultum.defence.risks.rules;
