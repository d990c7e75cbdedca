/** Review rounds: comments, suggestions and verdicts on a text until a moment, and the result they come to. */
package org.consultum.review.round;
