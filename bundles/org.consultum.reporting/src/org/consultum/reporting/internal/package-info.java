/** What several kinds of documents share. */
package org.consultum.reporting.internal;
