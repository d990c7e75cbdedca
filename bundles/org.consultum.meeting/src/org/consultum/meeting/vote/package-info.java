/** Votes: how they are taken, how they are counted, with every sum explained, and what they decide. */
package org.consultum.meeting.vote;
