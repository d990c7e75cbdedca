package org.consultum.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.cli.output.TextTable;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** {@code consultum stats}: counts the objects of a register by class. */
public final class StatsCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .flag("--json", Texts.of("stats.json"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum stats council", Texts.of("stats.example.table"))
            .example("consultum stats council --json", Texts.of("stats.example.json"))
            .key("Committee, Meeting, AgendaItem, Paper, Person, ActionItem ...", Texts.of("stats.key"))
            .note(Texts.of("stats.note"))
            .note(Texts.of("recipient.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            session.loadAll();
            Map<String, Integer> counts = session.read(() -> count(session.register()));
            if (context.flag("--json")) {
                new JsonWriter(ForRecipient.out(context, session)).object(counts);
            } else {
                var table = new TextTable(List.of(Texts.of("stats.class"), Texts.of("stats.count")));
                counts.forEach((name, count) -> table.row(List.of(name, count)));
                table.writeTo(ForRecipient.out(context, session));
            }
            ForRecipient.tell(context, session);
            return Registers.tellProblems(context, session);
        }
    }

    /**
     * Objects that could be loaded, by the name of their class, with the prefix of its package where that is a plugin's; in alphabetical
     * order.
     */
    static Map<String, Integer> count(Register register) {
        var counts = new TreeMap<EClass, Integer>((one, other) -> name(one).compareTo(name(other)));
        counts.put(register.eClass(), 1);
        for (TreeIterator<EObject> all = register.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (!object.eIsProxy()) {
                counts.merge(object.eClass(), 1, Integer::sum);
            }
        }
        var named = new TreeMap<String, Integer>();
        counts.forEach((type, count) -> named.put(name(type), count));
        return named;
    }

    private static String name(EClass type) {
        return type.getEPackage() == RegisterPackage.eINSTANCE ? type.getName() : type.getEPackage().getNsPrefix() + ":" + type.getName();
    }
}
