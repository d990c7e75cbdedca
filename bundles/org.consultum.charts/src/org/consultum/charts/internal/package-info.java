/** Where bars, lines and labels go. */
package org.consultum.charts.internal;
