/** What is wrong with the data of instruments. */
package org.consultum.defence.instruments.rules;
