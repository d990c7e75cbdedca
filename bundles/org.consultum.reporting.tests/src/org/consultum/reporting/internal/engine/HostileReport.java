package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.model.HouseIdentity;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.testing.PlainWords;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;

/** A report in which every text is the same one, made by the engine with a template that says everything in every place there is. */
public final class HostileReport {

    private static final String TEMPLATE = """
        <@house.head/>
        <p class="lead" title="${word("greeting", bad)}">${bad}</p>
        <p id="${bad}" lang="${bad}" class="${bad}">${text}</p>
        <p><a href="${bad}">${bad}</a> <a href='#${bad}' title='${bad}'>${bad}</a></p>
        ${text}
        <@house.facts facts/>
        <@house.section bad><@house.table table=tables.texts empty=bad/></@house.section>
        <@house.section title=bad level=3><@house.table table=tables.none empty=bad/></@house.section>
        <@house.chart charts.bars/>
        <@house.chart charts.line/>
        <@house.note>${text}</@house.note>
        <ul><#list many as each><li>${each}</li></#list></ul>
        <blockquote>${text}</blockquote><pre>${bad}</pre><code>${bad}</code>
        <@house.newPage/>
        <@house.sign bad/>
        """;

    private HostileReport() {
    }

    /** What the report says. */
    private static ReportContent content(Supplier<String> texts) {
        ZonedDateTime time = ZonedDateTime.of(2026, 12, 8, 9, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
        return ReportContent.titled(texts.get()).over(texts.get()).below(texts.get()).below(texts.get()).subject(texts.get())
            .value("bad", texts.get()).value("text", ReportText.of(texts.get())).value("many", List.of(texts.get(),
                ReportText.of(texts.get())))
            .value("facts", List.of(Map.of("label", texts.get(), "value", texts.get()),
                Map.of("label", texts.get(), "value", ReportText.of(texts.get()))))
            .table(ReportTable.named("texts", texts.get()).groupedBy(texts.get()).column("one", texts.get(), Kind.TEXT, 30)
                .column("two", texts.get(), Kind.MARKDOWN, 40).column("three", texts.get(), Kind.NUMBER, 10)
                .column("four", texts.get(), Kind.TIME, 20).group(texts.get()).row(texts.get(), ReportText.of(texts.get()), 1, time)
                .row("x" + texts.get(), ReportText.of(texts.get()), -2.5, "").group(texts.get() + "2").row("", "", "", time).build())
            .table(ReportTable.named("none", texts.get()).column("one", texts.get(), Kind.TEXT, 100).build())
            .table(ReportTable.named("same", texts.get()).column("one", texts.get(), Kind.TEXT, 100).row(texts.get()).build())
            .chart(new ReportChart("bars", texts.get(), texts.get(), ReportChart.Shape.BARS, ReportChart.Unit.COUNT,
                List.of(texts.get(), "b"), List.of(new ReportChart.Series(texts.get(), List.of(1.0, 2.0)),
                    new ReportChart.Series(texts.get(), List.of(3.0, 0.0)))))
            .chart(new ReportChart("line", texts.get(), texts.get(), ReportChart.Shape.LINE, ReportChart.Unit.PERCENT,
                List.of(texts.get(), "b"), List.of(new ReportChart.Series(texts.get(), List.of(10.0, 20.0)))))
            .build();
    }

    /**
     * A page full of a text.
     *
     * @param folder a folder for what is made on the way
     */
    public static ReportPage page(String text, Path folder) throws IOException {
        return page(() -> text, folder);
    }

    /**
     * A page full of texts.
     *
     * @param texts gives one for every place
     * @param folder a folder for what is made on the way
     */
    public static ReportPage page(Supplier<String> texts, Path folder) throws IOException {
        var report = new OneReport(TEMPLATE);
        report.content = content(texts);
        HouseIdentity identity = RegisterFactory.eINSTANCE.createHouseIdentity();
        identity.setName("Office " + texts.get());
        identity.setUnit(texts.get());
        identity.setAddress(texts.get());
        identity.setContact(texts.get());
        identity.setWeb(texts.get());
        identity.setColour(texts.get());
        identity.setFooter(texts.get());
        report.register.setTitle(texts.get());
        report.register.setProfile(RegisterFactory.eINSTANCE.createProfile());
        report.register.getProfile().setIdentity(identity);
        Path file = folder.resolve("markup.raw");
        ReportOutcome outcome = report.write(file, folder, Map.of(), "en", Progress.NONE);
        if (!(outcome instanceof ReportOutcome.Written)) {
            throw new IllegalStateException("No markup of " + report.content.title() + ": " + outcome);
        }
        return new ReportPage("test", report.content, Files.readString(file), new PlainWords("en"),
            Houses.of(report.register, digest -> Optional.empty()), Optional.of(texts.get()), Optional.of(texts.get()), OneReport.DAY,
            texts.get());
    }
}
