package org.consultum.index.internal;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits texts of any language into words without regard to case, accents and width. Text in Chinese, Japanese and Korean script, which
 * has no blanks, is cut into pairs of characters and into single ones, so that one character can be searched for.
 */
final class FoldingAnalyzer extends Analyzer {

    private static final int SCRIPTS = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        var folded = new ASCIIFoldingFilter(new CJKBigramFilter(lowerCase(tokenizer), SCRIPTS, true));
        return new TokenStreamComponents(tokenizer, folded);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(lowerCase(in));
    }

    private static TokenStream lowerCase(TokenStream in) {
        return new LowerCaseFilter(new CJKWidthFilter(in));
    }
}
