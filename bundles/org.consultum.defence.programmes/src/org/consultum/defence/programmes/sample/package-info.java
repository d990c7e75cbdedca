/** Programmes of the sample register. */
package org.consultum.defence.programmes.sample;
