package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.marking.MarkingScheme;
import org.consultum.ui.Css;
import org.consultum.ui.Messages;
import org.consultum.ui.forms.MarkingBanner.Weight;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The marking scheme of a register, among those of the installation, with its levels as their banners look. */
final class MarkingSchemeField extends Field {

    private final Combo combo;
    private final Composite preview;
    private List<String> ids = List.of();
    private MarkingScheme shown;

    MarkingSchemeField(Composite grid, Binding binding) {
        super(grid, binding, true);
        combo = new Combo(cell(), SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(12);
        describe(combo);
        GridDataFactory.swtDefaults().minSize(240, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int index = combo.getSelectionIndex();
            binding.set(index < 1 ? Optional.empty() : Optional.of(ids.get(index - 1)));
            refresh();
        }));
        preview = new Composite(cell(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 3).extendedMargins(0, 0, 4, 0).applyTo(preview);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(preview);
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    void refresh() {
        List<MarkingScheme> all = MarkingWords.schemes().all();
        Optional<String> present = binding().value().map(String::valueOf).filter(id -> !id.isBlank());
        var offered = new ArrayList<>(all.stream().map(MarkingScheme::id).toList());
        var names = new ArrayList<String>(List.of(Messages.marking_schemeNone));
        all.forEach(scheme -> names.add(scheme.name()));
        present.filter(id -> !offered.contains(id)).ifPresent(id -> {
            offered.add(id);
            names.add(id);
        });
        if (!names.equals(List.of(combo.getItems()))) {
            ids = List.copyOf(offered);
            combo.setItems(names.toArray(String[]::new));
        }
        combo.select(present.map(ids::indexOf).orElse(-1) + 1);
        combo.setEnabled(!binding().readOnly());
        show(MarkingWords.scheme(binding().editing().session().register()));
    }

    private void show(MarkingScheme scheme) {
        if (Objects.equals(shown, scheme)) {
            return;
        }
        shown = scheme;
        for (Control child : preview.getChildren()) {
            child.dispose();
        }
        int position = 0;
        for (MarkingScheme.Level level : scheme.levels()) {
            var banner = new MarkingBanner(preview);
            banner.show(level.banner(), Weight.of(position++, scheme.levels().size()), level.name());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
        }
        scheme.citation().ifPresent(citation -> {
            var source = Css.mark(new Label(preview, SWT.WRAP), Css.QUIET);
            source.setText(source(citation).replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(source);
        });
        preview.requestLayout();
    }

    private static String source(MarkingScheme.Citation citation) {
        String source = citation.date().isBlank() ? citation.source()
            : Messages.bind(Messages.marking_sourceOf, citation.source(), citation.date());
        return switch (citation.read()) {
            case SOURCE -> Messages.bind(Messages.marking_read, source);
            case EXCERPT -> Messages.bind(Messages.marking_readExcerpt, source);
            case KNOWLEDGE -> Messages.bind(Messages.marking_readKnowledge, source);
        };
    }
}
