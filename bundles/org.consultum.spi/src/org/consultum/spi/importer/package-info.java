/**
 * What a plugin implements to bring another format into a register.
 *
 * <p>An import is a pipeline: the importer <em>extracts</em> plain model objects from a source; the workbench <em>checks</em> them,
 * compares them with the register, shows a <em>preview</em>, and puts in what is wanted as one change that can be undone. An importer
 * implements only the first step. It never sees the register, the file system or the user, which is what makes it small and safe.
 *
 * <p>Importers are contributed at the extension point {@code org.consultum.spi.importers}.
 */
package org.consultum.spi.importer;
