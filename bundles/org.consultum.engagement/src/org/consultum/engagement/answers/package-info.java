/** "You said, we did": the published answers of a consultation round. */
package org.consultum.engagement.answers;
