/** Rules about budget lines and partnerships; their numbers stand in the packs {@code defence-funding} and {@code partnership-terms}. */
package org.consultum.defence.funding.rule;
