/** Dashboard figures. */
package org.consultum.dashboard;
