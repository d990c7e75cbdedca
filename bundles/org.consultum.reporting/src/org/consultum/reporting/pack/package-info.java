/**
 * The agenda pack: everything the members of a committee need for one meeting, in one PDF file.
 * <p>
 * {@link org.consultum.reporting.pack.PackData} says what goes in, {@link org.consultum.reporting.pack.AgendaPackWriter} writes the
 * file, and
 * {@link org.consultum.reporting.pack.PackResult} says what came of it. Nothing here knows where the data came from.
 */
package org.consultum.reporting.pack;
