package org.consultum.ui.register.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Waiver;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.waiver.GrantWaiver;
import org.consultum.rules.waiver.WithdrawWaiver;
import org.consultum.session.RegisterSession;
import org.consultum.spi.rule.QuickFix;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ProblemMenu;
import org.consultum.ui.problems.ProblemWords;
import org.consultum.ui.register.Messages;
import org.consultum.ui.spi.ElementPart;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.IServiceLocator;

/** What can be done with findings: go there, put right, waive, copy. Used on the display thread. */
final class ProblemTasks {

    private final IServiceLocator site;
    private final ElementLabels labels;

    ProblemTasks(IServiceLocator site, ElementLabels labels) {
        this.site = site;
        this.labels = labels;
    }

    /** How the open register is changed; empty when none is open. */
    Optional<Editing> editing() {
        var register = site.getService(OpenRegister.class);
        return register.session().map(session -> new Editing(session, register, labels, site.getService(Reporter.class)));
    }

    /** The element a finding is about. */
    Optional<Element> element(CheckFinding finding) {
        return editing().map(Editing::session).flatMap(session -> finding.elementId().flatMap(session::find));
    }

    /** The name of the meeting a finding is about. */
    Optional<String> meeting(CheckFinding finding) {
        for (EObject at = element(finding).orElse(null); at != null; at = at.eContainer()) {
            if (at instanceof Meeting) {
                return Optional.of(labels.text(at));
            }
        }
        return Optional.empty();
    }

    /** Which element and which field a finding is about, in words. */
    String where(CheckFinding finding) {
        Optional<Element> element = element(finding);
        String place = element.map(labels::text).or(() -> finding.file().map(Object::toString)).orElse("");
        return field(finding, element).map(field -> Messages.bind(Messages.problems_where, place, labels.featureLabel(field)))
            .orElse(place);
    }

    private static Optional<EStructuralFeature> field(CheckFinding finding, Optional<Element> element) {
        return finding.feature().flatMap(name -> element.flatMap(about -> Optional.ofNullable(about.eClass().getEStructuralFeature(name))
            .or(() -> about.eClass().getEAllContainments().stream().filter(part -> !part.isMany())
                .map(part -> part.getEReferenceType().getEStructuralFeature(name)).filter(found -> found != null).findFirst())));
    }

    /** Opens the editor of what a finding is about, and gives the keyboard to its field. */
    void open(IWorkbenchPage page, CheckFinding finding) {
        editing().map(Editing::session).ifPresent(session -> element(finding).ifPresent(element -> open(page, session, element, finding)));
    }

    private void open(IWorkbenchPage page, RegisterSession session, Element element, CheckFinding finding) {
        site.getService(ElementEditors.class).open(page, session, element);
        // What the editor opened for the element has its place only after it was laid out.
        finding.feature().ifPresent(name -> Display.getCurrent().asyncExec(() -> {
            if (page.getActiveEditor() instanceof ElementPart part && element.eResource() != null) {
                part.revealField(element, name);
            }
        }));
    }

    boolean mayChange() {
        return editing().filter(edits -> !edits.readOnly()).isPresent();
    }

    void fix(CheckFinding finding, QuickFix fix) {
        editing().ifPresent(edits -> ProblemMenu.fix(edits, finding, fix));
    }

    /** Whether a finding can be waived here and now. */
    boolean mayWaive(CheckFinding finding) {
        return mayChange() && ProblemMenu.mayWaive(finding);
    }

    /** Asks for the reason and waives a finding. */
    void waive(Shell shell, CheckFinding finding) {
        editing().ifPresent(edits -> element(finding).ifPresent(element -> {
            var today = LocalDate.now();
            var dialog = new WaiveDialog(shell, edits, finding, where(finding), site.getService(CurrentPerson.class).person(), today);
            if (dialog.open() == Window.OK) {
                edits.execute(new GrantWaiver(edits.session().editingDomain(), edits.elements(), edits.session().register(),
                    new GrantWaiver.Details(finding.rule(), element, finding.feature(), dialog.reason(), dialog.grantedBy(), today,
                        dialog.until())));
            }
        }));
    }

    /** Takes the waiver of a finding back. */
    void withdraw(CheckFinding finding) {
        editing().ifPresent(edits -> finding.waiver().flatMap(use -> edits.session().find(use.id())).filter(Waiver.class::isInstance)
            .ifPresent(waiver -> edits.execute(new WithdrawWaiver(edits.session().editingDomain(), (Waiver) waiver))));
    }

    /** Puts findings on the clipboard, one line each with tabulators, for a message or a spreadsheet. */
    void copy(List<CheckFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(String.join("\t", Messages.problems_column_kind, Messages.problems_column_problem, Messages.problems_column_where,
            Messages.problems_column_rule, Messages.problems_column_remedy, Messages.problems_column_source));
        findings.forEach(finding -> lines.add(String.join("\t", kind(finding), plain(finding.message()), plain(where(finding)),
            ProblemWords.rule(finding), plain(finding.remedy()), plain(finding.citation().map(ProblemWords::source).orElse("")))));
        var clipboard = new Clipboard(site.getService(IWorkbenchWindow.class).getShell().getDisplay());
        clipboard.setContents(new Object[] {String.join("\n", lines)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static String kind(CheckFinding finding) {
        String kind = ProblemWords.severity(finding.severity());
        return finding.counts() ? kind : Messages.bind(Messages.problems_kindWaived, kind);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
