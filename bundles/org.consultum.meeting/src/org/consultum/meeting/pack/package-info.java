/** Recording packs and supplements as they were issued, so that their pages keep their numbers. */
package org.consultum.meeting.pack;
