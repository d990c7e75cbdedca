/**
 * Search over a register, and lists across its files, without loading them. The index is disposable: it is rebuilt from the files whenever
 * it is missing, damaged or of another version.
 */
package org.consultum.index;
