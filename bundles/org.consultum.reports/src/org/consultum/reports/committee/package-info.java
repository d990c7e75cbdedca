/** Reports on committees: who sits on them, who came, what they declared, what they reviewed and what came of their year. */
package org.consultum.reports.committee;
