package org.consultum.ui.reporting.internal.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consultum.index.IndexService;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.session.RegisterSession;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.spi.report.ReportWords;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.ElementPicker;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Makes the field for each parameter of a report by its type. Used on the display thread. */
final class ParameterFields {

    private final Composite grid;
    private final RegisterSession session;
    private final IndexService indexes;
    private final ElementLabels labels;
    private final ReportWords words;

    ParameterFields(Composite grid, RegisterSession session, IndexService indexes, ElementLabels labels, ReportWords words) {
        this.grid = Objects.requireNonNull(grid);
        this.session = Objects.requireNonNull(session);
        this.indexes = Objects.requireNonNull(indexes);
        this.labels = Objects.requireNonNull(labels);
        this.words = Objects.requireNonNull(words);
    }

    /** The name of a parameter. */
    static String name(ReportWords words, ReportParameter parameter) {
        return words.find("param." + parameter.id()).orElse(parameter.id());
    }

    ParameterField add(ReportParameter parameter, Consumer<String> chosen) {
        String name = name(words, parameter);
        if (parameter.type() == Type.YES_NO) {
            return new YesNoField(grid, name, Boolean.parseBoolean(parameter.fallback()), chosen);
        }
        label(grid, parameter.required() ? Messages.bind(Messages.parameter_required, name) : name);
        return switch (parameter.type()) {
            case COMMITTEE -> new ListField(grid, name, () -> committees(parameter.required()), chosen);
            case MEETING, POLICY_REVIEW -> indexed(parameter, "Meeting", name, chosen);
            case DECISION -> indexed(parameter, "Decision", name, chosen);
            case RECOMMENDATION -> indexed(parameter, "Recommendation", name, chosen);
            case CONSULTATION -> indexed(parameter, "ConsultationRound", name, chosen);
            case SERIES -> listed(parameter, name, register -> register.getCommittees().stream()
                .flatMap(committee -> committee.getSeries().stream()).map(EObject.class::cast).toList(), chosen);
            case PARTY -> listed(parameter, name, register -> new Candidates(register).of(register, Literals.PARTY), chosen);
            case DAY -> new DayField(grid, labels, name, "", chosen);
            case CHOICE -> new ListField(grid, name, () -> choices(parameter), chosen);
            case NUMBER -> new LineField(grid, name, true, parameter.fallback(), chosen);
            case TEXT -> new LineField(grid, name, false, parameter.fallback(), chosen);
            case YES_NO -> throw new IllegalStateException("Already made");
        };
    }

    static void label(Composite grid, String text) {
        var label = Css.mark(new Label(grid, SWT.WRAP), Css.FIELD_LABEL);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).hint(120, SWT.DEFAULT).applyTo(label);
    }

    private ParameterField indexed(ReportParameter parameter, String type, String name, Consumer<String> chosen) {
        return new ElementField(grid, labels, name, parameter.required(), this::named,
            () -> new IndexPicker(grid.getShell(), session, indexes, labels, type, name).pick(), chosen);
    }

    private ParameterField listed(ReportParameter parameter, String name, Function<Register, List<EObject>> offered,
            Consumer<String> chosen) {
        return new ElementField(grid, labels, name, parameter.required(), this::named, () -> {
            var picker = new ElementPicker(grid.getShell(), labels, offered.apply(session.register()));
            picker.title(name);
            return picker.pickOne("").map(Element.class::cast).map(Element::getId);
        }, chosen);
    }

    /** Name of an element, or what was typed where it is none. */
    private String named(String value) {
        Optional<Element> found = session.find(value);
        return found.map(labels::text).orElse(value);
    }

    private List<Option> committees(boolean required) {
        var options = new ArrayList<>(List.of(new Option("", required ? Messages.element_missing : Messages.committee_all)));
        session.register().getCommittees().stream().filter(committee -> committee.getId() != null)
            .forEach(committee -> options.add(new Option(committee.getId(), labels.text((Committee) committee))));
        return options;
    }

    private List<Option> choices(ReportParameter parameter) {
        return parameter.choices().stream()
            .map(choice -> new Option(choice, words.find("param." + parameter.id() + "." + choice).orElse(choice))).toList();
    }
}
