/**
 * Import as a pipeline: open a source, extract, check, preview, and one change that can be undone.
 *
 * <pre>
 * try (OpenSource source = new Sources(ImportLimits.usual()).open(path)) {
 *     Importer importer = importers.find("oparl").orElseThrow();
 *     ImportPlan plan = imports.prepare(session, importer, source, ImportOptions.usual(), progress);
 *     if (plan.hasChanges()) {
 *         session.execute(plan.command(session.editingDomain()));
 *     }
 * }
 * </pre>
 */
package org.consultum.interchange;
