/**
 * Funding as a subject area: budget lines by year and currency, their priority, and partnerships with their terms. Amounts of different
 * currencies are never added. Uses the API of the workbench only.
 */
package org.consultum.defence.funding;
