package org.consultum.ui.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.Kind;
import org.consultum.edit.ContributedCommand;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage;
import org.consultum.ui.Css;
import org.consultum.ui.Messages;
import org.consultum.ui.spi.EditorSection;
import org.consultum.ui.spi.SectionContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/**
 * The sections that plugins add to the form of an element. What a plugin throws or leaves behind is put away, the plugin is named in its
 * place, and the form goes on. Used on the display thread.
 */
public final class ContributedSections {

    private static final Kind<EditorSection> KIND = Kind.of("org.consultum.ui.editorsections", "section", EditorSection.class)
        .requiring("name").requiring("type");

    private final Editing editing;
    private final Runnable reflow;
    private final Composite host;
    private final List<Part> parts = new ArrayList<>();
    private Optional<Element> shown = Optional.empty();

    /**
     * Room for sections.
     *
     * @param parent with a grid of one column
     * @param reflow lays the form out anew
     */
    public ContributedSections(Composite parent, Editing editing, Runnable reflow) {
        this.editing = Objects.requireNonNull(editing);
        this.reflow = Objects.requireNonNull(reflow);
        host = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(host);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(host);
        host.setVisible(false);
    }

    /** Shows the sections for an element, or none. */
    public void show(Optional<? extends Element> element) {
        if (shown.equals(element)) {
            return;
        }
        shown = element.map(Element.class::cast);
        parts.clear();
        for (Control child : host.getChildren()) {
            child.dispose();
        }
        shown.ifPresent(one -> PlatformUI.getWorkbench().getService(ContributionRegistry.class).all(KIND).stream()
            .filter(contribution -> fits(contribution, one.eClass())).forEach(contribution -> parts.add(new Part(contribution, one))));
        parts.forEach(Part::create);
        host.setVisible(!parts.isEmpty());
        ((GridData) host.getLayoutData()).exclude = parts.isEmpty();
        reflow.run();
    }

    /** Shows what changed. */
    public void refresh(Set<Element> changed) {
        parts.forEach(part -> part.refresh(changed));
    }

    private static boolean fits(Contribution<EditorSection> contribution, EClass type) {
        String wanted = contribution.attribute("package").orElse(RegisterPackage.eNS_URI);
        return named(type, wanted, contribution.text("type"))
            || type.getEAllSuperTypes().stream().anyMatch(above -> named(above, wanted, contribution.text("type")));
    }

    private static boolean named(EClass type, String namespace, String name) {
        return type.getName().equals(name) && type.getEPackage().getNsURI().equals(namespace);
    }

    /** One section. */
    private final class Part implements SectionContext {

        private final Contribution<EditorSection> contribution;
        private final Element element;
        private final List<FieldGrid> fields = new ArrayList<>();
        private Composite content;
        private Optional<Runnable> refresh = Optional.empty();

        Part(Contribution<EditorSection> contribution, Element element) {
            this.contribution = contribution;
            this.element = element;
        }

        void create() {
            var line = Css.mark(new Label(host, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
            GridDataFactory.fillDefaults().grab(true, false).indent(0, 18).applyTo(line);
            var heading = Css.mark(new Label(host, SWT.WRAP), Css.SECTION);
            heading.setText(contribution.text("name").replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).indent(0, 12).hint(100, SWT.DEFAULT).applyTo(heading);
            content = room();
            refresh = judged(contribution.call(section -> section.create(content, this)).timed().answer());
        }

        private Composite room() {
            var room = new Composite(host, SWT.NONE);
            GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(room);
            GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).applyTo(room);
            return room;
        }

        private <R> Optional<R> judged(Answer<R> answer) {
            return switch (answer) {
                case Answer.Given<R>(R value) -> Optional.of(value);
                case Answer.Refused<R>(Exception reason) -> failed(String.valueOf(reason.getMessage()));
                case Answer.Failed<R>(var fault) -> failed(fault.happened());
            };
        }

        /** Puts away what the plugin made, and says in its place what happened. */
        private <R> Optional<R> failed(String happened) {
            refresh = Optional.empty();
            fields.clear();
            if (!content.isDisposed()) {
                for (Control child : content.getChildren()) {
                    child.dispose();
                }
                GridLayoutFactory.fillDefaults().applyTo(content);
                var words = Css.mark(new Label(content, SWT.WRAP), Css.QUIET);
                words.setText(Messages.bind(Messages.section_failed, happened).replace("&", "&&"));
                GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(words);
                reflow.run();
            }
            return Optional.empty();
        }

        void refresh(Set<Element> changed) {
            fields.forEach(grid -> grid.refresh(changed));
            refresh.ifPresent(again -> judged(contribution.run(section -> again.run()).timed().answer()));
        }

        @Override
        public Element element() {
            return element;
        }

        @Override
        public EditingDomain editingDomain() {
            return editing.session().editingDomain();
        }

        @Override
        public boolean readOnly() {
            return editing.readOnly();
        }

        @Override
        public boolean execute(Command command) {
            return editing.execute(ContributedCommand.of(contribution, command));
        }

        @Override
        public void fields(Composite parent, EObject object, EStructuralFeature... features) {
            var grid = new FieldGrid(parent, editing).add(features);
            grid.show(Optional.of(object));
            fields.add(grid);
        }

        @Override
        public void reflow() {
            reflow.run();
        }
    }
}
