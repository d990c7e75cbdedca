/** Submissions from files of others: tables, mails and documents. Looked at first, then received as one change. */
package org.consultum.engagement.intake;
