/** What is wrong with the data of programmes. */
package org.consultum.defence.programmes.rules;
