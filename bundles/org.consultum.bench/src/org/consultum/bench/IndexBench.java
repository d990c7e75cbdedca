package org.consultum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.consultum.index.RegisterIndex;
import org.consultum.index.internal.Indexes;
import org.consultum.model.Element;
import org.consultum.model.base.IdSource;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.store.LocalDisk;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Building the index and asking it, against plain Lucene on the same texts. */
final class IndexBench {

    private static final String WORD = "report";
    private static final int HITS = 50;
    private static final int QUESTIONS = 200;

    private final RegisterSessions sessions;
    private final Measure measure;
    private final Path work;

    IndexBench(RegisterSessions sessions, Measure measure, Path work) {
        this.sessions = sessions;
        this.measure = measure;
        this.work = work;
    }

    List<Row> indexAndSearch(GeneratedRegister register) throws Exception {
        List<String> texts = texts(register);
        Path plain = work.resolve("plain");
        double lucene = measure.millis(() -> indexPlainly(texts, plain));
        double ours = measure.millis(() -> {
            delete(register.folder().resolve(".consultum/index"));
            try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.WRITE));
                    RegisterIndex index = indexes().open(session)) {
                index.upToDate().toCompletableFuture().join();
                return index.state();
            }
        });
        var rows = new ArrayList<Row>();
        rows.add(new Row("index the register", register.objects(), ours, "plain Lucene on the same texts", lucene));
        try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.WRITE));
                RegisterIndex index = indexes().open(session);
                var directory = FSDirectory.open(plain);
                var reader = DirectoryReader.open(directory)) {
            index.upToDate().toCompletableFuture().join();
            var searcher = new IndexSearcher(reader);
            double plainSearch = measure.millis(() -> {
                for (int i = 0; i < QUESTIONS; i++) {
                    searcher.search(new TermQuery(new Term("text", WORD)), HITS);
                }
                return searcher;
            }) / QUESTIONS;
            double ourSearch = measure.millis(() -> {
                for (int i = 0; i < QUESTIONS; i++) {
                    index.search(WORD, Optional.empty(), HITS);
                }
                return index;
            }) / QUESTIONS;
            rows.add(new Row("search, 50 hits with snippets", register.objects(), ourSearch, "plain Lucene, 50 hits", plainSearch));
        }
        delete(plain);
        return rows;
    }

    private Indexes indexes() {
        return new Indexes(work.resolve("cache"), IdSource.random(), new LocalDisk());
    }

    private List<String> texts(GeneratedRegister register) throws IOException {
        try (RegisterSession session = GeneratedRegister.opened(sessions.open(register.folder(), Mode.READ))) {
            session.loadAll();
            var texts = new ArrayList<String>();
            for (Iterator<EObject> all = session.register().eAllContents(); all.hasNext();) {
                EObject object = all.next();
                if (object instanceof Element) {
                    texts.add(text(object));
                }
            }
            return texts;
        }
    }

    private static String text(EObject object) {
        var text = new StringBuilder();
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (!attribute.isDerived() && object.eGet(attribute) instanceof String value) {
                text.append(value).append('\n');
            }
        }
        return text.toString();
    }

    private static Object indexPlainly(List<String> texts, Path folder) throws IOException {
        delete(folder);
        try (var directory = FSDirectory.open(folder); var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (String text : texts) {
                var document = new Document();
                document.add(new TextField("text", text, Field.Store.YES));
                writer.addDocument(document);
            }
            writer.commit();
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
