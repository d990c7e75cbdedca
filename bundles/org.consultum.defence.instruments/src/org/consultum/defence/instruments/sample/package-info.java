/** Instruments of the sample register. */
package org.consultum.defence.instruments.sample;
