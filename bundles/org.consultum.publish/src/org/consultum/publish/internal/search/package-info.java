/** The index for searching without a server. */
package org.consultum.publish.internal.search;
