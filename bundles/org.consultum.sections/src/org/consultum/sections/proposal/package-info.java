/**
 * What plugins propose to committees: collected, taken onto agendas, set aside.
 *
 * @since 0.1
 */
package org.consultum.sections.proposal;
