/** Reports as files for office programs and for other programs: text documents, workbooks, comma-separated values and JSON. */
package org.consultum.reporting.internal.render.file;
