/** Feeds and calendars. */
package org.consultum.publish.internal.feed;
