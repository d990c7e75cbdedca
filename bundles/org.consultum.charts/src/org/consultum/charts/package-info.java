/** Charts. */
package org.consultum.charts;
