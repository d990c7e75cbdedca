package org.consultum.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.consultum.cli.output.Visible;
import org.consultum.spi.cli.CommandSyntax;

/** Writes the help, 80 columns wide, so that it can be read in any terminal and quoted in any document. */
public final class HelpText {

    private static final int WIDTH = 80;
    private static final int INDENT = 2;

    private final StringBuilder text = new StringBuilder();

    private HelpText() {
    }

    /** The help of the command line as a whole. */
    public static String overview(CommandTable commands) {
        var help = new HelpText();
        help.paragraph(Texts.of("help.overview"));
        help.heading("help.usage");
        help.line("  consultum COMMAND [ARGUMENT...]");
        help.heading("help.commands");
        help.pairs(commands.all().stream().map(entry -> List.of(entry.name(), entry.summary())).toList());
        help.heading("help.options");
        help.pairs(List.of(List.of("--help", Texts.of("help.option.help")), List.of("--version", Texts.of("help.option.version")),
            List.of("--debug", Texts.of("help.option.debug"))));
        help.heading("help.exitCodes");
        help.exitCodes();
        help.heading("help.examples");
        help.example("consultum new council --title \"Defence Industry Council\"", Texts.of("help.example.new"));
        help.example("consultum list meetings council --json", Texts.of("help.example.list"));
        help.example("consultum pack --help", Texts.of("help.example.help"));
        return help.text.toString();
    }

    /** The help of one command. */
    public static String of(CommandTable.Entry entry, CommandSyntax syntax) {
        var help = new HelpText();
        help.paragraph(entry.summary());
        help.heading("help.usage");
        help.wrapped(synopsis(entry.name(), syntax), INDENT, INDENT + 10);
        if (!syntax.parameters().isEmpty()) {
            help.heading("help.parameters");
            help.pairs(syntax.parameters().stream().map(parameter -> List.of(parameter.name(), described(parameter.description(),
                parameter.choices()))).toList());
        }
        help.heading("help.options");
        var options = new ArrayList<List<String>>();
        syntax.options().forEach(option -> options.add(List.of(option.isFlag() ? option.name() : option.name() + " " + option.value(),
            described(option.description(), option.choices()) + (option.required() ? " " + Texts.of("help.required") : ""))));
        options.add(List.of(Arguments.HELP, Texts.of("help.option.help")));
        options.add(List.of(Arguments.DEBUG, Texts.of("help.option.debug")));
        help.pairs(options);
        if (!syntax.examples().isEmpty()) {
            help.heading("help.examples");
            syntax.examples().forEach(example -> help.example(example.line(), example.explanation()));
        }
        if (!syntax.keys().isEmpty()) {
            help.heading("help.keys");
            help.pairs(syntax.keys().stream().map(key -> List.of(key.name(), key.description())).toList());
        }
        help.heading("help.exitCodes");
        help.exitCodes();
        syntax.notes().forEach(note -> {
            help.text.append('\n');
            help.paragraph(note);
        });
        return help.text.toString();
    }

    private static String synopsis(String name, CommandSyntax syntax) {
        var line = new StringBuilder("consultum ").append(name);
        syntax.parameters().forEach(parameter -> line.append(' ').append(parameter.required() ? parameter.name()
            : "[" + parameter.name() + "]"));
        syntax.options().forEach(option -> {
            String shown = option.isFlag() ? option.name() : option.name() + "\u00A0" + option.value();
            line.append(' ').append(option.required() ? shown : "[" + shown + "]").append(option.repeated() ? "..." : "");
        });
        return line.toString();
    }

    private static String described(String description, List<String> choices) {
        return choices.isEmpty() ? description : description + ": " + String.join(", ", choices);
    }

    private void exitCodes() {
        pairs(List.of(List.of("0", Texts.of("help.exit.done")), List.of("1", Texts.of("help.exit.findings")),
            List.of("2", Texts.of("help.exit.refused")), List.of("3", Texts.of("help.exit.fault"))));
    }

    private void heading(String key) {
        line("\n" + Texts.of(key));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void paragraph(String paragraph) {
        wrapped(paragraph, 0, 0);
    }

    private void example(String line, String explanation) {
        line("  " + line);
        wrapped(explanation, 2 * INDENT + 2, 2 * INDENT + 2);
    }

    /** Names with explanations beside them. */
    private void pairs(List<List<String>> pairs) {
        int widest = pairs.stream().mapToInt(pair -> Visible.width(pair.getFirst())).filter(width -> width <= 24).max().orElse(24);
        for (List<String> pair : pairs) {
            String name = " ".repeat(INDENT) + pair.getFirst();
            int column = INDENT + widest + 2;
            if (Visible.width(name) >= column) {
                line(name);
                name = "";
            }
            int start = text.length();
            wrapped(pair.get(1), column, column);
            text.replace(start, start + Math.max(name.length(), 0), name);
        }
    }

    private void wrapped(String paragraph, int first, int following) {
        var line = new StringBuilder(" ".repeat(first));
        boolean empty = true;
        for (String word : paragraph.split(" ")) {
            if (!empty && Visible.width(line.toString()) + 1 + Visible.width(word) > WIDTH) {
                line(line.toString().replace('\u00A0', ' '));
                line = new StringBuilder(" ".repeat(following));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString().replace('\u00A0', ' '));
    }
}
