package org.consultum.ui.register.explorer;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Section;
import org.consultum.model.derived.ActionStatusOn;
import org.consultum.sections.MissingSection;
import org.consultum.sections.SectionInfo;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.Images;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

/** Texts and icons in the explorer: meetings by day, groups with what is in them. */
final class ExplorerLabels extends LabelProvider implements IStyledLabelProvider {

    private final ElementLabels labels;
    private final SubjectAreas areas;
    private final LocalDate today;
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern("dd MMM", Locale.getDefault());

    /**
     * Creates the labels.
     *
     * @param today the day that decides what is overdue
     */
    ExplorerLabels(ElementLabels labels, SubjectAreas areas, LocalDate today) {
        this.labels = labels;
        this.areas = areas;
        this.today = today;
    }

    @Override
    public String getText(Object object) {
        return getStyledText(object).getString();
    }

    @Override
    public StyledString getStyledText(Object object) {
        return switch (object) {
            case Node.Group(Register register, Node.Group.Kind kind) -> group(register, kind);
            case Node.Year(var committee, Optional<Integer> year) ->
                new StyledString(year.map(String::valueOf).orElse(Messages.explorer_undated));
            case Node.Month(var committee, var year, int month) ->
                new StyledString(Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, Locale.getDefault()));
            case Node.Papers papers -> new StyledString(Messages.explorer_papers);
            case Node.Recommendations recommendations -> new StyledString(Messages.explorer_recommendations);
            case Node.Actions(Committee committee) -> actions(committee);
            case Node.Areas(Register register) -> new StyledString(Messages.explorer_areas);
            case Node.OfferedArea(SectionInfo area) -> new StyledString(area.name())
                .append("  " + Messages.explorer_offered, StyledString.QUALIFIER_STYLER);
            case Node.MissingArea(MissingSection missing) -> new StyledString(Messages.bind(Messages.explorer_missing, name(missing.id()),
                missing.id()), StyledString.QUALIFIER_STYLER);
            case Node.ItemType type -> count(FeatureTexts.ofUser().plural(type.type()), areas.count(type));
            case Node.AllItems all -> new StyledString(Messages.bind(Messages.explorer_all, Formats.local().number(all.count())),
                StyledString.QUALIFIER_STYLER);
            case Section section -> count(areas.name(section), areas.count(section));
            case Node.Part part -> new StyledString(Messages.bind(Messages.explorer_part, start(part.first()), start(part.last())));
            case Meeting meeting -> meeting(meeting);
            case Committee committee -> committee(committee);
            case EObject element -> new StyledString(labels.text(element));
            default -> new StyledString(String.valueOf(object));
        };
    }

    @Override
    public Image getImage(Object object) {
        return labels.image(icon(object));
    }

    private ImageDescriptor icon(Object object) {
        return switch (object) {
            case Node.Group(var register, Node.Group.Kind kind) -> switch (kind) {
                case COMMITTEES -> ElementLabels.icon(RegisterPackage.Literals.REGISTER);
                case PEOPLE -> ElementLabels.icon(RegisterPackage.Literals.PERSON);
                case ORGANISATIONS -> ElementLabels.icon(RegisterPackage.Literals.ORGANISATION);
                case PAPERS -> ElementLabels.icon(RegisterPackage.Literals.PAPER_LIST);
            };
            case Node.Year year -> Images.YEAR.descriptor();
            case Node.Month month -> Images.CALENDAR.descriptor();
            case Node.Papers papers -> ElementLabels.icon(RegisterPackage.Literals.PAPER_LIST);
            case Node.Recommendations recommendations -> ElementLabels.icon(RegisterPackage.Literals.FEEDBACK_LIST);
            case Node.Actions actions -> ElementLabels.icon(RegisterPackage.Literals.ACTION_LIST);
            case Node.Part part -> Images.GROUP.descriptor();
            case Node.Areas all -> Images.GROUP.descriptor();
            case Node.OfferedArea(SectionInfo area) -> ElementLabels.icon(area.sectionClass());
            case Node.MissingArea missing -> Images.WARNING.descriptor();
            case Node.ItemType type -> ElementLabels.icon(type.type());
            case Node.AllItems all -> Images.LINK.descriptor();
            case EObject element -> labels.icon(element);
            default -> Images.ELEMENT.descriptor();
        };
    }

    private static StyledString group(Register register, Node.Group.Kind kind) {
        return switch (kind) {
            case COMMITTEES -> counted(Messages.explorer_committees, register.getCommittees());
            case PEOPLE -> counted(Messages.explorer_people, register.getPeople());
            case ORGANISATIONS -> counted(Messages.explorer_organisations, register.getOrganisations());
            case PAPERS -> new StyledString(Messages.explorer_papers);
        };
    }

    private static StyledString counted(String name, List<?> elements) {
        return count(name, elements.size());
    }

    private static StyledString count(String name, int count) {
        return new StyledString(name).append("  " + count, StyledString.COUNTER_STYLER);
    }

    /** What a subject area is probably called when its plugin is not there to say it: the end of its identity. */
    static String name(String id) {
        String end = id.substring(id.lastIndexOf('.') + 1);
        return end.isEmpty() ? id : end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1);
    }

    private StyledString meeting(Meeting meeting) {
        var text = new StyledString();
        if (meeting.getStart() != null) {
            text.append(day.format(meeting.getStart()) + "  ", StyledString.QUALIFIER_STYLER);
        }
        text.append(meeting.getTitle() == null ? labels.text(meeting) : meeting.getTitle());
        if (meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED
            || meeting.getState() == MeetingState.DRAFT) {
            text.append("  " + labels.getText(meeting.getState()), StyledString.DECORATIONS_STYLER);
        }
        return text;
    }

    private StyledString committee(Committee committee) {
        var text = new StyledString(labels.text(committee));
        if (committee.getShortName() != null && !committee.getShortName().equals(committee.getName())) {
            text.append("  " + committee.getShortName(), StyledString.QUALIFIER_STYLER);
        }
        return text;
    }

    private StyledString actions(Committee committee) {
        List<ActionItem> actions = committee.getActionList() == null ? List.of() : committee.getActionList().getActions();
        long open = actions.stream().filter(ExplorerLabels::open).count();
        long overdue = actions.stream().filter(action -> ActionStatusOn.overdue(action, today)).count();
        var text = new StyledString(Messages.explorer_actions);
        if (open > 0) {
            text.append("  " + Messages.bind(overdue > 0 ? Messages.explorer_actionsOverdue : Messages.explorer_actionsOpen, open, overdue),
                StyledString.COUNTER_STYLER);
        }
        return text;
    }

    private static boolean open(ActionItem action) {
        return action.getStatus() != ActionStatus.DONE && action.getStatus() != ActionStatus.CANCELLED;
    }

    private String start(EObject element) {
        String text = labels.text(element);
        return text.length() <= 16 ? text : text.substring(0, 15) + "\u2026";
    }
}
