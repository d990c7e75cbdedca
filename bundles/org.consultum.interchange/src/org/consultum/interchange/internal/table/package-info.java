/** Tables of items of subject areas: read from CSV and XLSX, and written the same way. */
package org.consultum.interchange.internal.table;
