/** Publication site. */
package org.consultum.publish;
