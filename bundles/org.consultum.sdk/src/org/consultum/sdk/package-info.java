/**
 * Writes projects for plugins, outside the source tree of the workbench: what {@code consultum plugin new} does.
 *
 * <p>{@link org.consultum.sdk.PluginProject} says what is wanted, {@link org.consultum.sdk.ProjectWriter} writes it from the templates of
 * this bundle, and {@link org.consultum.sdk.ReleasedRepository} finds what it is built against.
 *
 * @since 0.1
 */
package org.consultum.sdk;
