/** Subject areas. */
package org.consultum.sections;
