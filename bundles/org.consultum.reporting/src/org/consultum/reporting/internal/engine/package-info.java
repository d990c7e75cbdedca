/** Makes reports: what plugins contribute, parameters, words, templates and their confinement. */
package org.consultum.reporting.internal.engine;
