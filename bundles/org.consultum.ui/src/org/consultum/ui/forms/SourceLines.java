package org.consultum.ui.forms;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.consultum.rules.Citation;
import org.consultum.ui.Css;
import org.consultum.ui.problems.ProblemWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Where a rule is written: the source, a link to it, and how well it was read. Used on the display thread. */
public final class SourceLines {

    private static final Set<String> SAFE = Set.of("https", "http");

    private SourceLines() {
    }

    /** Shows a source in a composite with a grid layout, instead of what is in it. */
    public static void show(Composite area, Optional<Citation> citation) {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        citation.ifPresent(one -> add(area, one));
    }

    /** Adds a source to a composite with a grid layout. */
    public static void add(Composite area, Citation citation) {
        quiet(area, ProblemWords.source(citation));
        citation.link().filter(SourceLines::isSafe).ifPresent(address -> {
            var link = new Link(area, SWT.NONE);
            link.setText("<a>" + address.toString().replace("&", "&&").replace("<", "\u2039") + "</a>");
            link.setToolTipText(address.toString());
            GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(link);
            link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Program.launch(address.toASCIIString())));
        });
        quiet(area, ProblemWords.reading(citation));
    }

    /** A pack can come from anybody: only addresses of the web are opened. */
    private static boolean isSafe(URI address) {
        return address.getScheme() != null && SAFE.contains(address.getScheme()) && address.getHost() != null;
    }

    private static void quiet(Composite area, String text) {
        var label = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
    }
}
