package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.PlatformUI;

/** The marking in force for what a form shows, as its banner, and why in words with links to what brings it. */
final class EffectiveMarkingField extends Field {

    private final MarkingBanner banner;
    private final Link why;
    private List<Element> linked = List.of();

    EffectiveMarkingField(Composite grid, Binding binding) {
        super(grid, binding, true, Messages.marking_inForce, Messages.marking_inForceTip);
        banner = new MarkingBanner(cell());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
        why = Css.mark(new Link(cell(), SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(why);
        why.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open(Integer.parseInt(event.text))));
    }

    @Override
    public Control control() {
        return why;
    }

    @Override
    void refresh() {
        Optional<MarkingWords> words = binding().owner().filter(Element.class::isInstance).map(Element.class::cast)
            .map(element -> MarkingWords.of(element, binding().editing().session().register()));
        boolean marked = words.filter(found -> !found.banner().isEmpty()).isPresent();
        var data = (GridData) banner.getLayoutData();
        boolean changed = data.exclude == marked;
        data.exclude = !marked;
        banner.setVisible(marked);
        var links = new ArrayList<Element>();
        String text = words.isEmpty() ? "" : marked ? text(words.get(), links) : Messages.marking_none;
        words.filter(found -> marked).ifPresent(found ->
            banner.show(found.banner(), found.weight(), found.why(binding().editing().labels())));
        linked = List.copyOf(links);
        if (!why.getText().equals(text) || changed) {
            why.setText(text);
            why.requestLayout();
        }
    }

    private String text(MarkingWords words, List<Element> links) {
        String reasons = String.join("\n", words.why(element -> {
            links.add(element);
            String name = binding().editing().labels().text(element).replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
            return "<a href=\"" + (links.size() - 1) + "\">" + name + "</a>";
        }));
        return words.marking().complete() ? reasons : reasons + "\n" + Messages.marking_incomplete;
    }

    private void open(int index) {
        PlatformUI.getWorkbench().getService(ElementEditors.class).open(
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), binding().editing().session(), linked.get(index));
    }
}
