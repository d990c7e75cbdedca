package org.consultum.ui.engagement.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.consultum.engagement.Assessment;
import org.consultum.engagement.AssessStakeholder;
import org.consultum.engagement.Participation;
import org.consultum.model.Degree;
import org.consultum.model.Element;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Stakeholder;
import org.consultum.ui.Css;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.consultum.ui.forms.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The register of stakeholders: as a table, on a grid of influence and concern, and one of them in full. */
public final class StakeholdersPane {

    private final SashForm control;
    private final Editing editing;
    private final Rows<Stakeholder> rows;
    private final InfluenceGrid grid;
    private final FieldGrid fields;
    private final Label took;
    private final Page page;

    /**
     * Creates the pane.
     *
     * @param selected told what is selected
     */
    public StakeholdersPane(Composite parent, Editing editing, RoundSteps steps, Consumer<Element> selected) {
        this.editing = editing;
        control = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        var column = new SashForm(control, SWT.VERTICAL | SWT.SMOOTH);
        var left = Css.mark(new Composite(column, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        rows = new Rows<>(left, SWT.SINGLE, List.of(
            Rows.Column.of(Messages.column_stakeholder, 40, each -> editing.labels().text(each)),
            Rows.Column.of(editing.labels().featureLabel(Literals.STAKEHOLDER__CATEGORY), 24,
                each -> each.getCategory() == null ? "" : each.getCategory()),
            Rows.Column.of(editing.labels().featureLabel(Literals.STAKEHOLDER__INFLUENCE), 16, each -> degree(each.getInfluence())),
            Rows.Column.of(editing.labels().featureLabel(Literals.STAKEHOLDER__CONCERN), 16, each -> degree(each.getConcern())),
            Rows.Column.number(Messages.column_took, 12, StakeholdersPane::took)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows.control());
        var add = new Button(left, SWT.PUSH);
        add.setText(Messages.stakeholder_add);
        add.setEnabled(!editing.readOnly());
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> steps.addStakeholders()));
        GridDataFactory.swtDefaults().indent(6, 0).applyTo(add);
        var below = new Composite(column, SWT.NONE);
        below.setLayout(new FillLayout());
        page = Page.narrow(below);
        fields = new FieldGrid(page.plain(), editing).add(Literals.STAKEHOLDER__PARTY).text(Literals.STAKEHOLDER__CATEGORY)
            .lines(Literals.STAKEHOLDER__INTEREST, 3).choice(Literals.STAKEHOLDER__INFLUENCE).choice(Literals.STAKEHOLDER__CONCERN)
            .lines(Literals.STAKEHOLDER__APPROACH, 3);
        took = Css.mark(new Label(page.plain(), SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(took);
        grid = new InfluenceGrid(control, rows::select, this::assess);
        column.setWeights(46, 54);
        control.setWeights(54, 46);
        rows.onSelect(chosen -> {
            show(chosen.stream().findFirst());
            chosen.stream().findFirst().ifPresent(selected);
        });
        refresh();
        rows.rows().stream().findFirst().ifPresent(rows::select);
    }

    /** The composite of the pane. */
    public Control control() {
        return control;
    }

    /** Shows the present stakeholders. */
    public void refresh() {
        rows.show(Engagement.stakeholders(editing.session().register()));
        show(rows.selection().stream().findFirst());
    }

    private void show(Optional<Stakeholder> chosen) {
        fields.control().setVisible(chosen.isPresent());
        fields.show(chosen);
        took.setText(chosen.map(this::participation).orElse("").replace("&", "&&"));
        grid.show(rows.rows(), chosen, editing.labels()::text);
        page.reflow();
    }

    /** Dropped on the grid, or moved there by the arrow keys. */
    private void assess(Stakeholder stakeholder, InfluenceGrid.Cell cell) {
        var assessment = new Assessment(cell.influence(), cell.concern(), Optional.ofNullable(stakeholder.getApproach()));
        if (stakeholder.getInfluence() != cell.influence() || stakeholder.getConcern() != cell.concern()) {
            editing.execute(new AssessStakeholder(editing.session().editingDomain(), stakeholder, assessment));
        }
    }

    private String participation(Stakeholder stakeholder) {
        Participation took = Participation.of(stakeholder);
        if (took.submissions().isEmpty()) {
            return Messages.bind(Messages.stakeholder_tookNone, took.invited().size());
        }
        return Messages.bind(Messages.stakeholder_took, took.invited().size(), took.submissions().stream()
            .map(submission -> editing.labels().text(submission.eContainer())).distinct().collect(Collectors.joining("; ")));
    }

    private static String took(Stakeholder stakeholder) {
        return Integer.toString(Participation.of(stakeholder).submissions().size());
    }

    private String degree(Degree degree) {
        return degree == Degree.UNKNOWN ? "" : editing.labels().getText(degree);
    }
}
