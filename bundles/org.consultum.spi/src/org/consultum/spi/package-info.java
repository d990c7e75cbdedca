/** What every contract for plugins shares. The contracts themselves are in the packages below, one for each extension point. */
package org.consultum.spi;
