/** How minutes come to be: data from the model, data to blocks, blocks to a format. */
package org.consultum.reporting.internal.minutes;
