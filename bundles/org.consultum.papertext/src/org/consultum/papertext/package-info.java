/** Text of papers. */
package org.consultum.papertext;
