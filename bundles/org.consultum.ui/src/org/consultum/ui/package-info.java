/** What all parts of the window share: the open register, labels and icons, formats, background work and the reporting of errors. */
package org.consultum.ui;
