package org.consultum.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Splits texts into words. */
final class Words {

    private Words() {
    }

    /**
     * A word of a text as it is indexed.
     *
     * @param term the word, folded
     * @param position its place among the words of the text
     * @param start first character in the text
     * @param end first character after it
     */
    record Word(String term, int position, int start, int end) {
    }

    static List<Word> of(Analyzer analyzer, String text) throws IOException {
        var words = new ArrayList<Word>();
        try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                words.add(new Word(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
        return words;
    }
}
