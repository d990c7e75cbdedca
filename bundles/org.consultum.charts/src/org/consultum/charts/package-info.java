/**
 * Charts as data, laid out as plain shapes that any surface can paint: a picture, SVG, pages of a document, a window. Every bar and point
 * knows the list behind it. No window toolkit is started: text is measured by whoever paints it.
 */
package org.consultum.charts;
