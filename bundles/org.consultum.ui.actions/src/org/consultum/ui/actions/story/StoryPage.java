package org.consultum.ui.actions.story;

import java.util.List;
import java.util.Optional;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Images;
import org.consultum.ui.actions.internal.Messages;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Shows a story from top to bottom: title, where it stands, what happened, what comes next, what hangs on it. */
final class StoryPage {

    private static final int NARROW = 80;

    private final ElementLabels labels;
    private final Page page;

    StoryPage(Composite parent, ElementLabels labels) {
        this.labels = labels;
        page = Page.narrow(parent);
    }

    /** The scrolled control of the page. */
    ScrolledComposite control() {
        return (ScrolledComposite) page.control();
    }

    /**
     * Fills the page.
     *
     * @param title name of what the story is about
     * @param links what can be done, below the facts
     */
    void fill(Story story, String title, List<StoryPage.StoryLink> links) {
        page.title(labels.getImage(story.subject()), title, "");
        facts(story);
        links(links);
        if (!story.lines().isEmpty()) {
            Composite lines = page.section(Messages.story_heading, "");
            story.lines().forEach(line -> line(lines, line));
        }
        if (!story.next().isEmpty()) {
            Composite next = page.section(Messages.story_next, "");
            story.next().forEach(sentence -> text(next, sentence, ""));
        }
        for (Story.Linked list : story.lists()) {
            Composite section = page.section(list.heading(), "");
            list.lines().forEach(line -> line(section, line));
        }
        page.reflow();
    }

    /** Says kindly that nothing is selected. */
    void empty(String title, String text) {
        page.title(labels.image(Images.INFO.descriptor()), title, text);
        page.reflow();
    }

    private void facts(Story story) {
        Composite facts = page.plain();
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(facts);
        for (int i = 0; i < story.facts().size(); i++) {
            text(facts, story.facts().get(i), i > 0 ? Css.QUIET : story.late() ? Css.FIELD_MESSAGE : "");
        }
    }

    private void links(List<StoryPage.StoryLink> links) {
        if (links.isEmpty()) {
            return;
        }
        Composite row = page.plain();
        var link = new Link(row, SWT.WRAP);
        var text = new StringBuilder();
        for (int i = 0; i < links.size(); i++) {
            String name = links.get(i).text().replace(' ', '\u00a0'); // broken between the links only
            text.append(i == 0 ? "" : "    ").append("<a href=\"").append(i).append("\">").append(name).append("</a>");
        }
        link.setText(text.toString());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event ->
            links.get(Integer.parseInt(event.text)).action().run()));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(link);
    }

    /** One thing that happened: its sign at the left, headline, when and who, and what was written as a bubble. */
    private void line(Composite lines, Story.Line line) {
        var row = new Composite(lines, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var icon = new Label(row, SWT.NONE);
        icon.setImage(labels.image(line.icon()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 2).applyTo(icon);
        headline(row, line);
        if (!line.when().isEmpty()) {
            new Label(row, SWT.NONE);
            text(row, line.when(), Css.QUIET);
        }
        if (!line.text().isBlank()) {
            new Label(row, SWT.NONE);
            var bubble = Css.mark(new Composite(row, SWT.NONE), Css.TILE);
            GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(bubble);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(bubble);
            text(bubble, line.text().strip(), "");
        }
    }

    private void headline(Composite row, Story.Line line) {
        Optional<Runnable> open = line.open();
        if (open.isEmpty()) {
            text(row, line.headline(), "");
            return;
        }
        var link = new Link(row, SWT.WRAP);
        link.setText("<a>" + escaped(line.headline()).replace("<", "\u2039") + "</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open.get().run()));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(link);
    }

    private static void text(Composite parent, String text, String css) {
        var label = new Label(parent, SWT.WRAP);
        if (!css.isEmpty()) {
            Css.mark(label, css);
        }
        label.setText(escaped(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(NARROW, SWT.DEFAULT).applyTo(label);
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }

    /** Something that can be done with what the story is about. */
    record StoryLink(String text, Runnable action) {
    }
}
