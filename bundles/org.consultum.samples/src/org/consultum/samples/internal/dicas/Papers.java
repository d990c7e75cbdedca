package org.consultum.samples.internal.dicas;

import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.Paper;
import org.consultum.model.PaperPurpose;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.samples.SamplePaper;

/** Papers of the sample: public instruments by title only, illustrative working papers with their files. */
final class Papers {

    private static final String PDF = "application/pdf";

    static final SamplePaper TERMS = new SamplePaper("dicas-2024-1-01-terms-of-reference.pdf", PDF);
    /** Detached signature (CMS) over {@link #TERMS}, with a key made for the sample and thrown away. */
    static final SamplePaper TERMS_SIGNATURE = new SamplePaper("dicas-2024-1-01-terms-of-reference.p7s", "application/pkcs7-signature");
    /** SHA-256 of the certificate in {@link #TERMS_SIGNATURE}. */
    static final String TERMS_SIGNER = "127425847c9ea8cd9cffe77b6f1d9fafa279d150082f418eb08c3da240cadb36";
    /** Minutes of the autumn meeting as their review began: content in the form consultum-content-1. */
    static final SamplePaper MINUTES_BASELINE = new SamplePaper("dicas-2025-2-minutes-before-review.txt", "text/plain");
    /** Agenda of the December meeting as its review began: content in the form consultum-content-1. */
    static final SamplePaper AGENDA_BASELINE = new SamplePaper("dicas-2026-3-agenda-before-review.txt", "text/plain");
    static final SamplePaper PRODUCTION_1 = new SamplePaper("dicas-2025-1-03-joint-production-rev1.pdf", PDF);
    static final SamplePaper PRODUCTION_2 = new SamplePaper("dicas-2026-2-02-joint-production-rev2.pdf", PDF);
    static final SamplePaper MAINTENANCE = new SamplePaper("dicas-2026-2-03-ship-and-aircraft-maintenance.pdf", PDF);
    static final SamplePaper BUDGET = new SamplePaper("dicas-2026-1-02-research-budget.pdf", PDF);
    static final SamplePaper SURVEY = new SamplePaper("dicas-2026-2-04-supplier-survey-ja.pdf", PDF);
    static final SamplePaper PLAN = new SamplePaper("dicas-2026-2-05-work-plan-2027.pdf", PDF);
    static final SamplePaper OPTIONS = new SamplePaper("dicas-2026-2-06-costed-options.pdf", PDF);
    static final SamplePaper ACTIONS = new SamplePaper("dicas-2026-2-07-action-extract.csv", "text/csv");
    static final SamplePaper NOTE_VI = new SamplePaper("dicas-2026-2-08-tom-tat.txt", "text/plain");

    /** Sign of the secretariat, drawn for the sample. */
    static final SamplePaper LOGO = new SamplePaper("dicas-secretariat-logo.png", "image/png");

    /** Instruments that belong to no single committee. */
    final List<Paper> instruments;
    /** Papers of the forum. */
    final List<Paper> forum;

    final Paper memorandum;
    final Paper supplyArrangement;
    final Paper glidePhase;
    final Paper principles;
    final Paper terms;
    final Paper production;
    final Paper maintenance;
    final Paper budget;
    final Paper survey;
    final Paper plan;
    final Paper options;
    final Paper actions;
    final Paper noteVi;
    final Paper minutesJune;
    final Paper training;

    private final Pen pen;

    Papers(Pen pen, Parties parties) {
        this.pen = pen;
        memorandum = instrument("Memorandum of understanding for research, development, test and evaluation projects (January 2023)");
        supplyArrangement = instrument("Security of Supply Arrangement, non-binding (January 2023)");
        glidePhase = instrument("Glide Phase Interceptor cooperative development (August 2023)");
        principles = instrument("Three Principles on transfer of defence equipment, as revised (22 December 2023)");
        principles.setDate(Pen.day("2023-12-22"));
        instruments = List.of(memorandum, supplyArrangement, glidePhase, principles);

        terms = paper("DICAS-2024/1-01", "Terms of reference: outline", "Outline", PaperPurpose.BACKGROUND, "2024-06-03",
            parties.secretaryJapan);
        version(terms, "1", TERMS, "2024-06-03");
        production = paper("DICAS-2026/2-02", "Joint production: state of the feasibility study", "Report", PaperPurpose.DISCUSSION,
            "2026-11-12", parties.productionUs, parties.productionJapan);
        version(production, "rev 1", PRODUCTION_1, "2025-01-20");
        version(production, "rev 2", PRODUCTION_2, "2026-11-12");
        maintenance = paper("DICAS-2026/2-03", "Maintenance of ships and aircraft in private facilities: pilot results", "Report",
            PaperPurpose.DECISION, "2026-11-10", parties.sustainmentUs, parties.sustainmentJapan);
        version(maintenance, "1", MAINTENANCE, "2026-11-10");
        budget = paper("DICAS-2026/1-02", "Research and development budget of Japan for equipment, 2022 to 2024", "Figures",
            PaperPurpose.INFORMATION, "2026-02-24", parties.secretaryJapan);
        version(budget, "1", BUDGET, "2026-02-24");
        survey = paper("DICAS-2026/2-04", "Supplier survey, summary in Japanese (部品供給網調査の概要)", "Survey",
            PaperPurpose.INFORMATION, "2026-11-05", parties.supplyJapan);
        version(survey, "1", SURVEY, "2026-11-05");
        survey.getRelated().add(supplyArrangement);
        plan = paper("DICAS-2026/2-05", "Work plan 2027, draft for adoption", "Plan", PaperPurpose.DECISION, "2026-11-16",
            parties.secretaryUs, parties.secretaryJapan);
        version(plan, "draft 3", PLAN, "2026-11-16");
        options = paper("DICAS-2026/2-06", "Costed options for a second production line", "Options", PaperPurpose.DECISION, "2026-11-17",
            parties.productionJapan);
        version(options, "1", OPTIONS, "2026-11-17");
        options.setMarking(pen.marking("CONFIDENTIAL", "commercial"));
        options.getMarking().getReleasableTo().addAll(List.of("US", "JP"));
        actions = paper("DICAS-2026/2-07", "Extract of the action list", "List", PaperPurpose.INFORMATION, "2026-11-20",
            parties.secretaryUs);
        version(actions, "1", ACTIONS, "2026-11-20");
        noteVi = paper("DICAS-2026/2-08", "Note in Vietnamese (Bản tóm tắt bằng tiếng Việt)", "Note", PaperPurpose.BACKGROUND,
            "2026-11-18", parties.institute);
        version(noteVi, "1", NOTE_VI, "2026-11-18");
        minutesJune = paper("DICAS-2026/1-M", "Minutes of the meeting of June 2026, draft", "Minutes", PaperPurpose.MINUTES, null,
            parties.secretaryUs);
        minutesJune.setOwes(parties.secretaryUs);
        minutesJune.setDue(Pen.day("2026-11-13"));
        training = paper("DICAS-2027/1-01", "Fighter-pilot training and a next jet trainer: interim report", "Report",
            PaperPurpose.DISCUSSION, null, parties.aviationUs, parties.aviationJapan);
        training.setOwes(parties.aviationJapan);
        training.setDue(Pen.day("2027-02-19"));
        training.setMarking(pen.marking("INTERNAL"));
        forum = List.of(terms, production, maintenance, budget, survey, plan, options, actions, noteVi, minutesJune, training);
    }

    static List<SamplePaper> files() {
        return List.of(TERMS, PRODUCTION_1, PRODUCTION_2, MAINTENANCE, BUDGET, SURVEY, PLAN, OPTIONS, ACTIONS, NOTE_VI,
            TERMS_SIGNATURE, MINUTES_BASELINE, AGENDA_BASELINE, LOGO);
    }

    /** A paper without a file, for a committee's own list. */
    Paper paper(String reference, String title, String kind, PaperPurpose purpose, String date, Party... originators) {
        return pen.make(Paper.class, paper -> {
            paper.setReference(reference);
            paper.setTitle(title);
            paper.setKind(kind);
            paper.setPurpose(purpose);
            paper.setDate(date == null ? null : Pen.day(date));
            paper.getOriginators().addAll(List.of(originators));
        });
    }

    private Paper instrument(String title) {
        return pen.make(Paper.class, paper -> {
            paper.setTitle(title);
            paper.setKind("Instrument");
            paper.setPurpose(PaperPurpose.BACKGROUND);
            paper.getProperties().add(pen.property("basis", "public fact; the text itself is not part of the sample"));
        });
    }

    private void version(Paper paper, String label, SamplePaper file, String received) {
        Consumer<PaperVersion> fill = version -> {
            version.setLabel(label);
            version.setFileName(file.fileName());
            version.setMediaType(file.mediaType());
            version.setSha256(file.sha256());
            version.setSize(file.size());
            version.setReceived(Pen.day(received));
        };
        pen.add(paper.getVersions(), PaperVersion.class, fill);
    }
}
