package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.cli.output.Visible;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.sections.proposal.AcceptProposed;
import org.consultum.sections.proposal.ProposedItem;
import org.consultum.sections.proposal.ProposedItems;
import org.consultum.sections.proposal.SetAsideProposed;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum proposals}: what plugins propose to committees, to be taken onto an agenda or set aside. */
public final class ProposalsCommand implements CommandLineCommand {

    static final List<Column<ProposedItem>> COLUMNS = List.of(
        shown("key", item -> item.proposal().key()),
        shown("committeeSlug", item -> Values.slug(item.proposal().committee())),
        shown("title", item -> item.proposal().title()),
        shown("by", item -> Values.text(item.proposal().by().orElse(null))),
        hidden("reason", item -> item.proposal().reason()),
        hidden("purpose", item -> Values.word(item.proposal().purpose())),
        hidden("minutes", item -> item.proposal().minutes()),
        hidden("since", item -> Values.text(item.proposal().since())),
        hidden("about", item -> item.proposal().about().getId()),
        hidden("source", ProposedItem::source),
        hidden("plugin", item -> item.plugin().id()));

    private static final String AS_OF = "--as-of";
    private static final String ACCEPT = "--accept";
    private static final String MEETING = "--meeting";
    private static final String SET_ASIDE = "--set-aside";
    private static final String UNTIL = "--until";
    private static final String REASON = "--reason";
    private static final String BY = "--by";

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(CommitteeOption.NAME, "C", Texts.of("proposals.committee"))
            .option(AS_OF, "DATE", Texts.of("proposals.asOf"))
            .flag("--json", Texts.of("proposals.json"))
            .option(ACCEPT, "KEY", Texts.of("proposals.accept"))
            .option(MEETING, "REF", Texts.of("proposals.meeting"))
            .option(SET_ASIDE, "KEY", Texts.of("proposals.setAside"))
            .option(UNTIL, "DATE", Texts.of("proposals.until"))
            .option(REASON, "TEXT", Texts.of("proposals.reason"))
            .option(BY, "PERSON", Texts.of("proposals.by"))
            .example("consultum proposals council --as-of 2026-12-01", Texts.of("proposals.example"))
            .example("consultum proposals council --accept slip:M-3 --meeting dicas/2026/3", Texts.of("proposals.example.accept"))
            .example("consultum proposals council --set-aside slip:M-3 --until 2027-03-01 --reason \"Later\"",
                Texts.of("proposals.example.setAside"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("proposals.key." + column.key())));
        return syntax.note(Texts.of("proposals.note")).note(Texts.of("pack.note.meeting")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        LocalDate asOf = Dates.option(context, AS_OF).orElseGet(() -> LocalDate.now(context.clock()));
        Optional<String> accept = context.option(ACCEPT);
        Optional<String> aside = context.option(SET_ASIDE);
        if (accept.isPresent() && (aside.isPresent() || context.option(MEETING).isEmpty())) {
            throw new RefusedException(Texts.of(aside.isPresent() ? "proposals.both" : "proposals.noMeeting"),
                Texts.of(aside.isPresent() ? "proposals.both.remedy" : "proposals.noMeeting.remedy"));
        }
        if (aside.isPresent() && context.option(REASON).filter(reason -> !reason.isBlank()).isEmpty()) {
            throw new RefusedException(Texts.of("proposals.noReason"), Texts.of("proposals.noReason.remedy"));
        }
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        boolean changes = accept.isPresent() || aside.isPresent();
        try (RegisterSession session = changes ? Registers.write(context, typed) : Registers.read(context, typed)) {
            List<Committee> committees = CommitteeOption.committees(context, session);
            session.loadAll();
            List<ProposedItem> proposed = session.read(() -> context.service(ProposedItems.class)
                .all(session.register(), asOf, language(session)).stream().filter(item -> committees.contains(item.proposal().committee()))
                .toList());
            if (accept.isPresent()) {
                accept(context, session, find(proposed, accept.get()));
            } else if (aside.isPresent()) {
                setAside(context, session, find(proposed, aside.get()), asOf);
            } else {
                list(context, proposed);
            }
            return Registers.tellProblems(context, session);
        }
    }

    private static Locale language(RegisterSession session) {
        return Optional.ofNullable(session.register().getLanguage()).map(Locale::forLanguageTag).orElseGet(Locale::getDefault);
    }

    private static ProposedItem find(List<ProposedItem> proposed, String key) throws RefusedException {
        List<ProposedItem> found = proposed.stream().filter(item -> item.proposal().key().equals(key)).toList();
        if (found.size() != 1) {
            throw new RefusedException(Texts.of(found.isEmpty() ? "proposals.unknown" : "proposals.several", key),
                Texts.of(found.isEmpty() ? "proposals.unknown.remedy" : "proposals.several.remedy"));
        }
        return found.getFirst();
    }

    private static void accept(CommandContext context, RegisterSession session, ProposedItem item) throws RefusedException, IOException {
        Meeting meeting = MeetingReference.find(session, context.option(MEETING).orElseThrow());
        execute(session, new AcceptProposed(session.editingDomain(), new NewElements(IdSource.random()), meeting, item.proposal()));
        context.say(Texts.of("proposals.accepted", item.proposal().title(), meeting.getTitle()));
    }

    private static void setAside(CommandContext context, RegisterSession session, ProposedItem item, LocalDate day)
            throws RefusedException, IOException {
        Optional<LocalDate> until = Dates.option(context, UNTIL);
        Optional<Party> by = context.option(BY).isPresent() ? Optional.of(PartyReference.find(session, context.option(BY).get()))
            : Optional.empty();
        execute(session, new SetAsideProposed(session.editingDomain(), new NewElements(IdSource.random()), item.proposal(),
            new SetAsideProposed.Details(context.option(REASON).orElseThrow(), until, day, by)));
        context.say(Texts.of("proposals.aside", item.proposal().title()));
    }

    private static void execute(RegisterSession session, IntentionCommand command) throws RefusedException, IOException {
        Optional<String> refusal = command.refusal();
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get(), Texts.of("proposals.refused.remedy"));
        }
        session.execute(command);
        session.flush();
    }

    private static void list(CommandContext context, List<ProposedItem> proposed) throws IOException {
        if (context.flag("--json")) {
            var output = new RowOutput<>(Form.JSON, COLUMNS, context.out());
            for (ProposedItem item : proposed) {
                output.row(item);
            }
            output.end();
            return;
        }
        for (ProposedItem item : proposed) {
            String by = item.proposal().by().map(day -> " " + Texts.of("proposals.line.by", day)).orElse("");
            context.out().write(Visible.line(Texts.of("proposals.line", Values.slug(item.proposal().committee()), item.proposal().title()) + by)
                + "\n    " + Visible.line(item.proposal().reason()) + "\n    " + Visible.line(item.proposal().key()) + "\n");
        }
        if (proposed.isEmpty()) {
            context.say(Texts.of("proposals.none"));
        }
    }
}
