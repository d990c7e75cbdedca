package org.consultum.ui.reporting.internal.publish;

import java.net.URI;
import java.nio.file.Path;

/**
 * What was chosen for a site.
 *
 * @param folder folder of the site
 * @param base its address on the web
 * @param language BCP 47 tag of its headings and labels
 */
record PublishChoice(Path folder, URI base, String language) {
}
