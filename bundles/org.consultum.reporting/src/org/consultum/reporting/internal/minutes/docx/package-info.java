/** Minutes as Office Open XML text documents. */
package org.consultum.reporting.internal.minutes.docx;
