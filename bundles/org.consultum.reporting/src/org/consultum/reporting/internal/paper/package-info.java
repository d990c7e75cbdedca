/**
 * Papers of unknown origin, made fit for an archival pack. A paper is spooled and checked ({@link PaperFile}), its pages are taken over
 * as they
 * are where {@link PageCopier} can prove that every part of them is allowed, and shown as pictures with their text behind
 * ({@link PagePicture}) where it cannot. Nothing of a paper reaches the pack but what is copied part by part from a list of what is
 * allowed.
 */
package org.consultum.reporting.internal.paper;
