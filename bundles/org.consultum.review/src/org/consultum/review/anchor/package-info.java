/** Comments and notes keep their place in texts that are edited: passages with the words around them, found again. */
package org.consultum.review.anchor;
