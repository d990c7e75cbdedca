/**
 * The numbers that show at a glance how a register's actions and feedback loops stand, each with the list behind it; charts of them; and
 * the follow-up report. Everything comes from the index: nothing of the register is loaded.
 */
package org.consultum.dashboard;
