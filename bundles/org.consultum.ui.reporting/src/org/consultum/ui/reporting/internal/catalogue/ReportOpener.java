package org.consultum.ui.reporting.internal.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.session.RegisterSession;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportShelf;
import org.consultum.ui.reporting.internal.editor.ReportEditor;
import org.consultum.ui.reporting.internal.editor.ReportInput;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens reports: with what was chosen last, or about an element. Used on the display thread. */
public final class ReportOpener {

    private final IWorkbenchPage page;
    private final RegisterSession session;
    private final Reports reports;

    public ReportOpener(IWorkbenchPage page, RegisterSession session) {
        this.page = Objects.requireNonNull(page);
        this.session = Objects.requireNonNull(session);
        this.reports = PlatformUI.getWorkbench().getService(Reports.class);
    }

    /** Opens a report with what was chosen last, or brings the one that is open to the front. */
    public void open(ReportEntry report) {
        open(new ReportInput(session.folder(), report.id(), report.label(), "", ReportShelf.ofUser().choices(session, report.id())));
    }

    /** Opens a report once more, beside the one that is open. */
    public void openAnother(ReportEntry report) {
        open(new ReportInput(session.folder(), report.id(), report.label(), UUID.randomUUID().toString(),
            ReportShelf.ofUser().choices(session, report.id())));
    }

    /** Opens a report about an element; as if nothing was said of one where the report asks for no such element. */
    public void open(ReportEntry report, Element about) {
        Optional<ReportParameter> asked = parameter(report, about);
        asked.ifPresentOrElse(parameter -> open(new ReportInput(session.folder(), report.id(), report.label(), about.getId(),
            ReportShelf.ofUser().choices(session, report.id()).with(parameter.id(), about.getId()))), () -> open(report));
    }

    /** Reports that ask for an element like this one. */
    public List<ReportEntry> fitting(Element about) {
        return reports.all().stream().filter(report -> parameter(report, about).isPresent()).toList();
    }

    /** The element reports can be about: the object itself, or the meeting or committee it belongs to. */
    public static Optional<Element> subject(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Element element && !types(element).isEmpty()) {
                return Optional.of(element);
            }
        }
        return Candidates.committee(object).map(Element.class::cast);
    }

    private Optional<ReportParameter> parameter(ReportEntry report, Element about) {
        List<Type> types = types(about);
        return reports.parameters(report.id()).stream().filter(parameter -> types.contains(parameter.type())).findFirst();
    }

    private static List<Type> types(Element element) {
        return switch (element) {
            case Meeting meeting when meeting.getPolicyReview() != null -> List.of(Type.MEETING, Type.POLICY_REVIEW);
            case Meeting meeting -> List.of(Type.MEETING);
            case Committee committee -> List.of(Type.COMMITTEE);
            case MeetingSeries series -> List.of(Type.SERIES);
            case Decision decision -> List.of(Type.DECISION);
            case Recommendation recommendation -> List.of(Type.RECOMMENDATION);
            case ConsultationRound round -> List.of(Type.CONSULTATION);
            case Party party -> List.of(Type.PARTY);
            default -> List.of();
        };
    }

    private void open(ReportInput input) {
        try {
            page.openEditor(input, ReportEditor.ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.failed_open, Messages.failed_remedy, failure);
        }
    }

    /** Parameters of commands that say which report and which element. */
    public static Map<String, String> command(ReportEntry report, Element about) {
        return Map.of(OpenReportHandler.REPORT, report.id(), OpenReportHandler.ELEMENT, about.getId());
    }
}
