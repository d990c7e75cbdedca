/** How schemes are found and markings are put together. */
package org.consultum.marking.internal;
