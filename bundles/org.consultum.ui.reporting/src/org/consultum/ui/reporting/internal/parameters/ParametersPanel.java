package org.consultum.ui.reporting.internal.parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.index.IndexService;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Meeting;
import org.consultum.model.Recipient;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.session.RegisterSession;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportWords;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.forms.MarkingBanner;
import org.consultum.ui.forms.MarkingWords;
import org.consultum.ui.forms.Page;
import org.consultum.ui.forms.RecipientChoice;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportImages;
import org.consultum.ui.reporting.internal.editor.ReportChoices;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/** What is chosen for a report, what comes of it, and the formats it can be saved in. Used on the display thread. */
public final class ParametersPanel {

    private static final List<String> LANGUAGES = List.of("en", "de", "ja", "vi");
    private static final int BUTTONS = 3;

    private final RegisterSession session;
    private final Host host;
    private final Page page;
    private final List<ReportParameter> parameters;
    private final ReportWords words;
    private final Map<String, ParameterField> fields = new LinkedHashMap<>();
    private final List<Button> saves = new ArrayList<>();
    private final ListField language;
    private final DayField day;
    private final RecipientChoice recipient;
    private final MarkingBanner marking;
    private final Label unmarked;
    private final Text result;
    private final Link open;
    private final Label template;
    private final Link shipped;
    private ReportChoices choices = ReportChoices.NONE;
    private Optional<Path> saved = Optional.empty();
    private boolean showing = true;

    /** Who the panel belongs to. */
    public interface Host {

        /** Something else was chosen. */
        void chosen(ReportChoices choices);

        /** Another recipient was chosen, or it is known now what is left out. */
        void recipientChanged();

        /** Somebody wants a file. */
        void save(String format);

        /** Somebody wants to change the template. */
        void changeTemplate();

        /** Somebody wants to see where templates lie. */
        void templateFolder();

        /** Somebody wants the shipped template again. */
        void shippedTemplate();
    }

    public ParametersPanel(Composite parent, RegisterSession session, IndexService indexes, ElementLabels labels, ReportEntry report,
            List<ReportParameter> parameters, List<FormatEntry> formats, ReportWords words, Host host) {
        this.session = Objects.requireNonNull(session);
        this.host = Objects.requireNonNull(host);
        this.parameters = List.copyOf(parameters);
        this.words = Objects.requireNonNull(words);
        page = Page.narrow(parent);
        page.title(new ReportImages(parent).get(ReportImages.REPORT), report.label(), report.description());
        Composite chosen = grid(page.plain());
        var makers = new ParameterFields(chosen, session, indexes, labels, words);
        for (ReportParameter parameter : parameters) {
            fields.put(parameter.id(), makers.add(parameter, value -> take(choices.with(parameter.id(), value))));
        }
        ParameterFields.label(chosen, Messages.language);
        language = new ListField(chosen, Messages.language, ParametersPanel::languages,
            tag -> take(choices.withLanguage(Optional.of(tag).filter(text -> !text.isEmpty()))));
        ParameterFields.label(chosen, Messages.day);
        day = new DayField(chosen, labels, Messages.day, Messages.day_today,
            text -> take(choices.withDay(text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text)))));
        ParameterFields.label(chosen, Messages.recipient_for);
        recipient = new RecipientChoice(chosen, this::recipientChanged);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(recipient.control());
        ParameterFields.label(chosen, Messages.marking);
        marking = new MarkingBanner(chosen);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(marking);
        marking.setVisible(false);
        unmarked = Css.mark(new Label(chosen, SWT.WRAP), Css.QUIET);
        unmarked.setText(Messages.marking_unknown);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(unmarked);
        Composite saving = page.section(Messages.save_title, "");
        createSaves(saving, report, formats);
        result = Css.mark(new Text(saving, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).exclude(true).applyTo(result);
        result.setVisible(false);
        open = link(saving, Messages.save_open, this::open);
        hide(open, true);
        Composite own = page.section(Messages.template_title, "");
        template = Css.mark(new Label(own, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(template);
        Link change = link(own, Messages.template_change, host::changeTemplate);
        Link folder = link(own, Messages.template_folder, host::templateFolder);
        shipped = link(own, Messages.template_shipped, host::shippedTemplate);
        if (!report.hasTemplate()) {
            List.of(change, folder, shipped).forEach(each -> hide(each, true));
        }
        template(report.hasTemplate() ? Optional.empty() : Optional.of(Messages.template_none), false);
    }

    /** Shows what is chosen, without telling anybody. */
    public void show(ReportChoices chosen) {
        showing = true;
        choices = chosen;
        for (ReportParameter parameter : parameters) {
            boolean typed = parameter.type() == ReportParameter.Type.TEXT || parameter.type() == ReportParameter.Type.NUMBER;
            fields.get(parameter.id()).show(chosen.values().getOrDefault(parameter.id(), typed ? "" : parameter.fallback()));
        }
        language.show(chosen.language().orElse(""));
        day.show(chosen.day().map(LocalDate::toString).orElse(""));
        recipient.show(Optional.of(session), meeting());
        recipient.choose(chosen.recipient());
        showing = false;
        page.reflow();
    }

    /** Shows what the register has now. */
    public void refresh() {
        fields.values().forEach(ParameterField::refresh);
        recipient.show(Optional.of(session), meeting());
    }

    /** Whom it is for; empty for those who keep the register. */
    public Optional<Recipient> recipient() {
        return recipient.recipient();
    }

    /** The names of parameters without which there is no report, and which nobody has chosen yet. */
    public List<String> missing() {
        return parameters.stream().filter(ParametersPanel::needed).filter(parameter -> !choices.values().containsKey(parameter.id()))
            .map(parameter -> ParameterFields.name(words, parameter)).toList();
    }

    /** Gives the keyboard to the first parameter that is missing, or else to the first. */
    public void setFocus() {
        first().setFocus();
    }

    /** Lets the user choose the first parameter that is missing. */
    public void choose() {
        first().choose();
    }

    private ParameterField first() {
        return parameters.stream().filter(ParametersPanel::needed).filter(parameter -> !choices.values().containsKey(parameter.id()))
            .findFirst().or(() -> parameters.stream().findFirst()).map(parameter -> fields.get(parameter.id())).orElse(language);
    }

    /** Says which marking the report has; empty while that is not known. */
    public void marked(Optional<Optional<String>> known) {
        Optional<String> banner = known.flatMap(text -> text);
        banner.ifPresent(text -> marking.show(text, weight(text), Messages.marking_why));
        unmarked.setText(known.isEmpty() ? Messages.marking_unknown : Messages.marking_none);
        hide(marking, banner.isEmpty());
        hide(unmarked, banner.isPresent());
        page.reflow();
    }

    /** How strongly a marking is shown: as the highest level of the scheme whose banner it begins with. */
    private MarkingBanner.Weight weight(String text) {
        List<MarkingScheme.Level> levels = MarkingWords.scheme(session.register()).levels();
        return IntStream.range(0, levels.size()).boxed().sorted(Comparator.reverseOrder())
            .filter(rank -> text.startsWith(levels.get(rank).banner())).findFirst()
            .map(rank -> MarkingBanner.Weight.of(rank, levels.size())).orElse(MarkingBanner.Weight.LOW);
    }

    /** Lets files be saved, or not while there is nothing to be saved. */
    public void enable(boolean ready) {
        saves.forEach(button -> button.setEnabled(ready));
    }

    /** Says what came of saving, and offers the file if there is one. */
    public void say(String text, Optional<Path> file) {
        saved = file;
        result.setText(text);
        hide(result, text.isEmpty());
        hide(open, file.isEmpty());
        page.reflow();
    }

    /** Says which template counts; empty for the shipped one. */
    public void template(Optional<String> text, boolean own) {
        template.setText(text.orElse(Messages.template_isShipped).replace("&", "&&"));
        hide(shipped, !own);
        page.reflow();
    }

    private static boolean needed(ReportParameter parameter) {
        return parameter.required() && parameter.fallback().isEmpty();
    }

    private void take(ReportChoices changed) {
        if (!showing && !changed.equals(choices)) {
            choices = changed;
            recipient.show(Optional.of(session), meeting());
            host.chosen(changed);
        }
    }

    private void recipientChanged() {
        if (showing) {
            return;
        }
        ReportChoices now = choices.withRecipient(recipient.recipient().map(Recipient::getName));
        boolean other = !now.equals(choices);
        choices = now;
        if (other) {
            host.chosen(now);
        }
        host.recipientChanged();
        page.reflow();
    }

    /** The meeting that is chosen, for what is said of the recipient. */
    private Optional<Meeting> meeting() {
        return choices.values().values().stream().flatMap(value -> session.find(value).stream()).filter(Meeting.class::isInstance)
            .map(Meeting.class::cast).findFirst();
    }

    private void createSaves(Composite section, ReportEntry report, List<FormatEntry> formats) {
        var row = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(BUTTONS).equalWidth(true).spacing(6, 6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        for (String format : report.formats()) {
            formats.stream().filter(entry -> entry.format().equals(format)).findFirst().ifPresent(entry -> {
                var button = new Button(row, SWT.PUSH);
                button.setText(format.toUpperCase(Locale.ROOT));
                button.setToolTipText(Messages.bind(Messages.save_as, entry.label()));
                Names.give(button, Messages.bind(Messages.save_as, entry.label()));
                GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
                button.addListener(SWT.Selection, event -> host.save(format));
                saves.add(button);
            });
        }
    }

    private void open() {
        saved.ifPresent(file -> Program.launch(file.toString()));
    }

    private static Composite grid(Composite section) {
        var grid = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        return grid;
    }

    private static Link link(Composite section, String text, Runnable action) {
        var link = new Link(section, SWT.NONE);
        link.setText("<a>" + text + "</a>");
        GridDataFactory.fillDefaults().applyTo(link);
        link.addListener(SWT.Selection, event -> action.run());
        return link;
    }

    private static void hide(Control control, boolean hidden) {
        ((GridData) control.getLayoutData()).exclude = hidden;
        control.setVisible(!hidden);
    }

    private static List<Option> languages() {
        Locale user = Locale.getDefault();
        return Stream.concat(Stream.of(new Option("", Messages.language_committee)),
            LANGUAGES.stream().map(tag -> new Option(tag, Locale.forLanguageTag(tag).getDisplayLanguage(user)))).toList();
    }
}
