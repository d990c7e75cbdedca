/** What is published, where it stands, and in which words. */
package org.consultum.publish.internal;
