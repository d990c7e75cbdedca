/** One feedback loop as a drawing that knows no window: nodes, edges and their places, and the same as a stand-alone SVG. */
package org.consultum.followup.diagram;
