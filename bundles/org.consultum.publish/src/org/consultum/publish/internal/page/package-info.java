/** Pages in HTML. */
package org.consultum.publish.internal.page;
