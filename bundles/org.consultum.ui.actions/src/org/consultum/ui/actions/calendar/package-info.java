/** The actions on a calendar by due date, as a month and as a list of days, with meetings and deadlines of consultations beside them. */
package org.consultum.ui.actions.calendar;
