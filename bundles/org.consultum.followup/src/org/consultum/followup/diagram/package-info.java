/** Following up actions and recommendations. */
package org.consultum.followup.diagram;
