package org.consultum.ui.forms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.CheckFinding;
import org.consultum.ui.Formats;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * Labelled fields for features of one object, in two columns: label and control. What a user changes becomes one undoable command; what
 * changes in the register is shown when {@link #refresh()} is called. Labels, tooltips and values are worded as the metamodel says.
 *
 * <p>The object can be exchanged by {@link #show(Optional)}, so that one grid shows whatever is selected. Used on the display thread.
 */
public final class FieldGrid {

    private final Composite grid;
    private final Editing editing;
    private final Formats formats;
    private final Candidates candidates;
    private final Map<EStructuralFeature, Field> fields = new LinkedHashMap<>();
    private Optional<EReference> part = Optional.empty();
    private Optional<EObject> shown = Optional.empty();

    /** Creates an empty grid in a parent of any layout. */
    public FieldGrid(Composite parent, Editing editing) {
        this.editing = editing;
        this.formats = Formats.local();
        this.candidates = new Candidates(editing.session().register());
        this.grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(FieldMarker.ROOM, 8).applyTo(grid);
        if (parent.getLayout() instanceof GridLayout) {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        }
        LiveProblems.ofWindow().ifPresent(problems -> {
            Runnable listener = this::mark;
            problems.addListener(listener);
            grid.addDisposeListener(event -> problems.removeListener(listener));
        });
    }

    /** The composite that holds the fields. */
    public Composite control() {
        return grid;
    }

    /** The fields added from now on belong to a part of the object, such as a meeting's notice, which is created with its first value. */
    public FieldGrid within(EReference containment) {
        part = Optional.of(containment);
        return this;
    }

    /** The fields added from now on belong to the object itself again. */
    public FieldGrid itself() {
        part = Optional.empty();
        return this;
    }

    /** The field that fits the type of each feature; text of one line for strings, references with a picker. */
    public FieldGrid add(EStructuralFeature... features) {
        for (EStructuralFeature feature : features) {
            switch (feature) {
                case EReference reference -> reference(reference);
                case EAttribute attribute -> add(attribute);
                default -> throw new IllegalArgumentException(feature.getName());
            }
        }
        return this;
    }

    /** Text of one line. */
    public FieldGrid text(EAttribute feature) {
        return add(new TextField(grid, bind(feature), TypedValues.text(), 1, true));
    }

    /** Text of several lines, such as Markdown. */
    public FieldGrid lines(EAttribute feature, int lines) {
        return add(new TextField(grid, bind(feature), TypedValues.lines(), lines, true));
    }

    /** Several short texts in one line, with commas between them. */
    public FieldGrid list(EAttribute feature) {
        return add(new TextField(grid, bind(feature), TypedValues.list(), 1, false));
    }

    /** A whole or decimal number. */
    public FieldGrid number(EAttribute feature) {
        return add(new TextField(grid, bind(feature), TypedValues.number(feature, formats), 1, false));
    }

    /** An amount with its currency. */
    public FieldGrid money(EAttribute feature) {
        return add(new MoneyField(grid, bind(feature), formats));
    }

    /** A day. */
    public FieldGrid date(EAttribute feature) {
        return add(new DateField(grid, bind(feature), formats));
    }

    /** A moment with its zone; a new one has the zone of the committee, else of the register, else of this machine. */
    public FieldGrid dateTime(EAttribute feature) {
        return add(new DateTimeField(grid, bind(feature), formats, this::proposedZone));
    }

    /** A time zone. */
    public FieldGrid zone(EAttribute feature) {
        return add(new ZoneField(grid, bind(feature)));
    }

    /** A value of an enumeration. */
    public FieldGrid choice(EAttribute feature) {
        return add(new ChoiceField(grid, bind(feature)));
    }

    /** Yes or no. */
    public FieldGrid flag(EAttribute feature) {
        return add(new FlagField(grid, bind(feature)));
    }

    /** A reference to one or several elements, chosen from a list. */
    public FieldGrid reference(EReference feature) {
        return add(new ReferenceField(grid, bind(feature), candidates));
    }

    /** A value that is computed and only shown. */
    public FieldGrid computed(EStructuralFeature feature) {
        return add(new ComputedField(grid, bind(feature)));
    }

    /** Shows another object, or none. What is being typed is committed to the present one first. */
    public void show(Optional<? extends EObject> object) {
        editing.register().commitPending();
        shown = object.map(EObject.class::cast);
        fields.values().forEach(field -> field.binding().show(shown));
        refresh();
        mark();
    }

    /** Shows the present values; a field the user is typing in keeps what was typed. */
    public void refresh() {
        fields.values().forEach(Field::refresh);
    }

    /** Shows the present values if what the grid shows is among the changed elements. */
    public void refresh(Set<? extends Element> changed) {
        if (shown.flatMap(Editing::element).filter(changed::contains).isPresent()) {
            refresh();
        }
    }

    /** Gives the keyboard to the first field. */
    public void setFocus() {
        fields.values().stream().findFirst().ifPresent(field -> field.control().setFocus());
    }

    /** Gives the keyboard to the field of a feature, if the grid has it. */
    public void setFocus(EStructuralFeature feature) {
        Optional.ofNullable(fields.get(feature)).ifPresent(field -> field.control().setFocus());
    }

    /** Whether the grid shows an element and has a field for a feature of it or of one of its parts. */
    public boolean has(Element element, String feature) {
        return shown.flatMap(Editing::element).filter(element::equals).isPresent() && field(feature).isPresent();
    }

    /** Gives the keyboard to such a field; does nothing where there is none. */
    public void setFocus(Element element, String feature) {
        if (has(element, feature)) {
            field(feature).ifPresent(field -> field.control().setFocus());
        }
    }

    /** Marks the fields something was found about. What is about a part as a whole, such as the notice, stands at its first field. */
    private void mark() {
        List<CheckFinding> found = shown.flatMap(Editing::element).filter(element -> element.eResource() != null)
            .flatMap(element -> LiveProblems.ofWindow().map(problems -> problems.about(element))).orElse(List.of());
        var marks = new HashMap<Field, List<CheckFinding>>();
        for (CheckFinding finding : found) {
            finding.feature().flatMap(this::field).ifPresent(field -> marks.computeIfAbsent(field, one -> new ArrayList<>()).add(finding));
        }
        fields.values().forEach(field -> field.mark(marks.getOrDefault(field, List.of())));
    }

    /** The field of a feature of the element or of one of its parts; for a part as a whole the first of its fields. */
    private Optional<Field> field(String name) {
        return fields.values().stream().filter(field -> field.binding().isNamed(name)).findFirst()
            .or(() -> fields.values().stream().filter(field -> field.binding().isPart(name)).findFirst());
    }

    /** Fields that know the register's marking scheme. Below the last of a marking stands what is in force, and why. */
    private boolean addMarking(EAttribute attribute) {
        if (attribute == Literals.PROFILE__MARKING_SCHEME) {
            add(new MarkingSchemeField(grid, bind(attribute)));
        } else if (attribute == Literals.MARKING__LEVEL || attribute == Literals.RECIPIENT__LEVEL) {
            add(new MarkingLevelField(grid, bind(attribute)));
        } else if (attribute == Literals.MARKING__CAVEATS || attribute == Literals.RECIPIENT__CAVEATS) {
            add(MarkingCodesField.caveats(grid, bind(attribute)));
        } else if (attribute == Literals.MARKING__RELEASABLE_TO || attribute == Literals.RECIPIENT__RELEASABILITY) {
            add(MarkingCodesField.audiences(grid, bind(attribute)));
            if (attribute == Literals.MARKING__RELEASABLE_TO) {
                add(new EffectiveMarkingField(grid, new Binding(editing, Optional.empty(), Literals.ELEMENT__MARKING)));
            }
        } else {
            return false;
        }
        return true;
    }

    private void add(EAttribute attribute) {
        if (addMarking(attribute)) {
            return;
        }
        String type = attribute.getEAttributeType().getName();
        if (attribute.isDerived() || type.equals("Instant") || attribute.isMany() && !type.equals("EString")) {
            computed(attribute); // a moment is recorded when it comes, not typed
            return;
        }
        switch (type) {
            case "Markdown" -> lines(attribute, 4);
            case "Date" -> date(attribute);
            case "DateTime" -> dateTime(attribute);
            case "Zone" -> zone(attribute);
            case "Money" -> money(attribute);
            case "EBoolean", "EBooleanObject" -> flag(attribute);
            case "EInt", "EIntegerObject", "ELong", "ELongObject", "EDouble", "EDoubleObject", "EBigDecimal", "EBigInteger" ->
                number(attribute);
            default -> {
                if (attribute.getEAttributeType() instanceof EEnum) {
                    choice(attribute);
                } else if (attribute.isMany()) {
                    list(attribute);
                } else {
                    text(attribute);
                }
            }
        }
    }

    private FieldGrid add(Field field) {
        fields.put(field.binding().feature(), field);
        field.binding().show(shown);
        field.refresh();
        return this;
    }

    private Binding bind(EStructuralFeature feature) {
        return new Binding(editing, part, feature);
    }

    private ZoneId proposedZone() {
        Register register = editing.session().register();
        return shown.flatMap(Candidates::committee).map(Committee::getZone).or(() -> Optional.ofNullable(register.getZone()))
            .orElseGet(ZoneId::systemDefault);
    }
}
