/** Writing the folder of a site as a whole. */
package org.consultum.publish.internal.folder;
