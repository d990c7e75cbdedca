/** How figures are read and charts and reports made of them. */
package org.consultum.dashboard.internal;
