/** Open data in the format OParl 1.1. */
package org.consultum.publish.internal.oparl;
