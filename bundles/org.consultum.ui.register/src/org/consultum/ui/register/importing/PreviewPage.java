package org.consultum.ui.register.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.interchange.AccountLine;
import org.consultum.interchange.FeatureChange;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.ImportPlan.Counts;
import org.consultum.interchange.NoticeGroup;
import org.consultum.interchange.PlanEntry;
import org.consultum.model.RegisterPackage;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.ui.Formats;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;

/** What would happen, before it does: how many of each kind, each element, what has no place, and what should be known. */
final class PreviewPage extends WizardPage {

    private final FeatureTexts words = FeatureTexts.ofUser();
    private RowTable counts;
    private RowTable entries;
    private RowTable leftovers;
    private RowTable notices;

    PreviewPage() {
        super("preview", Messages.import_preview_title, null);
        setDescription(Messages.import_preview_description);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(page);
        var folder = new TabFolder(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
        counts = tab(folder, Messages.import_preview_counts, new RowTable.Column(Messages.import_column_kind, 150),
            RowTable.Column.number(Messages.import_column_new), RowTable.Column.number(Messages.import_column_updated),
            RowTable.Column.number(Messages.import_column_unchanged), RowTable.Column.number(Messages.import_column_kept),
            RowTable.Column.number(Messages.import_column_skipped), RowTable.Column.number(Messages.import_column_failed),
            RowTable.Column.number(Messages.import_column_absent));
        entries = tab(folder, Messages.import_preview_entries, new RowTable.Column(Messages.import_column_fate, 130),
            new RowTable.Column(Messages.import_column_kind, 110), new RowTable.Column(Messages.import_column_element, 250),
            new RowTable.Column(Messages.import_column_details, 300));
        leftovers = tab(folder, Messages.import_preview_leftovers, new RowTable.Column(Messages.import_column_kind, 120),
            new RowTable.Column(Messages.import_column_property, 150), RowTable.Column.number(Messages.import_column_count),
            new RowTable.Column(Messages.import_column_fate, 180), new RowTable.Column(Messages.import_column_sample, 240));
        notices = tab(folder, Messages.import_preview_notices, new RowTable.Column(Messages.import_column_severity, 90),
            RowTable.Column.number(Messages.import_column_count), new RowTable.Column(Messages.import_column_notice, 340),
            new RowTable.Column(Messages.import_column_place, 220));
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && getWizard() instanceof ImportWizard wizard && getPreviousPage() instanceof SourcePage source) {
            Optional<SourcePage.Choice> choice = source.choice();
            if (choice.isEmpty() || !wizard.prepare(choice.get())) {
                getShell().getDisplay().asyncExec(() -> getContainer().showPage(source));
                return;
            }
        }
        super.setVisible(visible);
    }

    /** Shows a plan. */
    void show(ImportPlan plan) {
        var total = plan.total();
        setMessage(plan.hasChanges() ? Messages.bind(Messages.import_preview_summary,
            new Object[] {total.added(), total.updated(), total.kept(), plan.leftovers().size()}) : Messages.import_preview_nothing);
        counts.show(plan.counts().entrySet().stream().map(entry -> counts(entry.getKey(), entry.getValue())).toList());
        entries.show(plan.entries().stream().filter(entry -> !(entry instanceof PlanEntry.Unchanged)).map(this::entry).toList());
        leftovers.show(plan.leftovers().stream().map(this::leftover).toList());
        notices.show(plan.notices().stream().flatMap(group -> notices(group).stream()).toList());
        getContainer().updateButtons();
    }

    private List<String> counts(String type, Counts found) {
        return List.of(name(type), number(found.added()), number(found.updated()), number(found.unchanged()), number(found.kept()),
            number(found.skipped()), number(found.failed()), number(found.absent()));
    }

    private List<String> entry(PlanEntry entry) {
        var about = entry.about();
        String details = switch (entry) {
            case PlanEntry.Updated updated -> changes(updated.changes());
            case PlanEntry.KeptLocal kept -> changes(kept.kept());
            case PlanEntry.Skipped skipped -> switch (skipped.reason()) {
                case DELETED_HERE -> Messages.import_reason_deletedHere;
                case WITHOUT_CONTAINER -> Messages.import_reason_withoutContainer;
                case WITHOUT_TARGET -> Messages.import_reason_withoutTarget;
                case WITHDRAWN -> Messages.import_reason_withdrawn;
            };
            case PlanEntry.Failed failed -> failed.message();
            default -> about.origin().map(Object::toString).orElse("");
        };
        return List.of(fate(entry), words.label(about.type()), about.label(), details);
    }

    private static String fate(PlanEntry entry) {
        return switch (entry) {
            case PlanEntry.New any -> Messages.import_column_new;
            case PlanEntry.Updated any -> Messages.import_column_updated;
            case PlanEntry.Unchanged any -> Messages.import_column_unchanged;
            case PlanEntry.KeptLocal any -> Messages.import_column_kept;
            case PlanEntry.Skipped any -> Messages.import_column_skipped;
            case PlanEntry.Failed any -> Messages.import_column_failed;
            case PlanEntry.Absent any -> Messages.import_column_absent;
        };
    }

    private static String changes(List<FeatureChange> changes) {
        return changes.stream().map(change -> Messages.bind(Messages.import_change,
            new Object[] {change.name(), change.here(), change.incoming()})).collect(Collectors.joining("; "));
    }

    private List<String> leftover(AccountLine line) {
        return List.of(line.kind(), line.property(), number(line.count()), fate(line.fate()), line.sample());
    }

    private static String fate(Fate fate) {
        return switch (fate) {
            case KEPT -> Messages.import_fate_kept;
            case NO_PLACE -> Messages.import_fate_noPlace;
            case DANGLING -> Messages.import_fate_dangling;
            case UNUSABLE -> Messages.import_fate_unusable;
            case CONTRADICTED -> Messages.import_fate_contradicted;
        };
    }

    private static List<List<String>> notices(NoticeGroup group) {
        var rows = new ArrayList<List<String>>();
        for (ImportNotice notice : group.first()) {
            String text = notice.remedy().isEmpty() ? notice.message() : notice.message() + " " + notice.remedy();
            rows.add(List.of(severity(notice.severity()), rows.isEmpty() ? number(group.count()) : "", text,
                notice.origin().map(Object::toString).orElse("")));
        }
        return rows;
    }

    private static String severity(ImportNotice.Severity severity) {
        return switch (severity) {
            case INFO -> Messages.severity_info;
            case WARNING -> Messages.severity_warning;
            case ERROR -> Messages.severity_error;
        };
    }

    private String name(String type) {
        return RegisterPackage.eINSTANCE.getEClassifier(type) instanceof EClass known ? words.label(known) : type;
    }

    private static String number(long number) {
        return number == 0 ? "" : Formats.local().number(number);
    }

    private static RowTable tab(TabFolder folder, String title, RowTable.Column... columns) {
        var item = new TabItem(folder, SWT.NONE);
        item.setText(title);
        var table = new RowTable(folder, List.of(columns));
        item.setControl(table.control());
        return table;
    }
}
