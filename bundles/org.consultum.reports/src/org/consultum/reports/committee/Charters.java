package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consultum.model.Charter;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The charter of a committee, and what a charter has to say after 41 CFR 102-3.75 (authority, objectives, duties, to whom it reports, who
 * supports it, cost and staff years, meetings, termination, filing date).
 */
record Charters(Optional<Charter> charter, ReportWords words) {

    /** The charter that was adopted or filed last on or before a day; none while there are only drafts. */
    static Optional<Charter> on(Committee committee, LocalDate day) {
        return committee.getCharters().stream().filter(charter -> since(charter) != null && !since(charter).isAfter(day))
            .max(Comparator.comparing(Charters::since));
    }

    /** Charters that are neither adopted nor filed. */
    static List<Charter> drafts(Committee committee) {
        return committee.getCharters().stream().filter(charter -> since(charter) == null).toList();
    }

    private static LocalDate since(Charter charter) {
        return charter.getAdopted() == null ? charter.getFiled() : charter.getAdopted();
    }

    /** What each charter says, and whether this one does. */
    ReportTable asked() {
        ReportTable.Builder table = columns();
        row(table, Literals.CHARTER__AUTHORITY, charter.map(Charter::getAuthority));
        row(table, Literals.CHARTER__OBJECTIVES, charter.map(Charter::getObjectives));
        row(table, Literals.CHARTER__DUTIES, charter.map(Charter::getDuties));
        row(table, Literals.CHARTER__REPORTS_TO, charter.map(Charter::getReportsTo));
        row(table, Literals.CHARTER__SUPPORT, charter.map(Charter::getSupport));
        row(table, Literals.CHARTER__ANNUAL_COST, cost());
        row(table, Literals.CHARTER__STAFF_YEARS, charter.map(Charter::getStaffYears).map(words::number));
        row(table, Literals.CHARTER__MEETINGS_PER_YEAR,
            charter.map(Charter::getMeetingsPerYear).filter(meetings -> meetings > 0).map(words::number));
        row(table, Literals.CHARTER__TERMINATION, termination());
        row(table, Literals.CHARTER__FILED, charter.map(Charter::getFiled).map(words::shortDate));
        return table.build();
    }

    /** The same without a word, for those to whom the charter is not released. */
    ReportTable nothing() {
        return columns().build();
    }

    private ReportTable.Builder columns() {
        return ReportTable.named("charter", words.text("table.charter"))
            .column("asked", words.text("column.asked"), Kind.TEXT, 26)
            .column("recorded", words.text("column.recorded"), Kind.TEXT, 16)
            .column("text", words.text("column.charterText"), Kind.MARKDOWN, 58);
    }

    private void row(ReportTable.Builder table, EStructuralFeature feature, Optional<String> said) {
        Optional<String> text = said.map(Shown::text).filter(each -> !each.isEmpty());
        table.row(words.label(feature), words.text(text.isPresent() ? "recorded.yes" : "recorded.no"),
            ReportText.of(text.orElse("")));
    }

    /** What the committee costs in a year. */
    Optional<String> cost() {
        return charter.filter(one -> one.getAnnualCost() != null)
            .map(one -> words.text("cost", words.number(one.getAnnualCost()), Shown.text(one.getCurrency())).strip());
    }

    /** When and how it ends. */
    Optional<String> termination() {
        Optional<String> day = charter.map(Charter::getExpires).map(expires -> words.text("charter.expires", words.shortDate(expires)));
        Optional<String> how = charter.map(Charter::getTermination).map(Shown::text).filter(text -> !text.isEmpty());
        return day.isPresent() && how.isPresent() ? Optional.of(words.text("charter.ends", day.get(), how.get())) : day.or(() -> how);
    }
}
