package org.consultum.reporting.internal.engine;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportText;
import org.consultum.spi.report.ReportWords;

/** What a template sees of values: texts, numbers, truth values, days, times, lists and maps. Nothing else gets through, no Java object. */
final class PlainValues implements ObjectWrapper {

    private final ReportWords words;
    private final Function<String, String> markup;

    /** @param markup turns Markdown into safe markup */
    PlainValues(ReportWords words, Function<String, String> markup) {
        this.words = words;
        this.markup = markup;
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(text);
            case ReportText text -> XHTMLOutputFormat.INSTANCE.fromMarkup(markup.apply(text.markdown()));
            case Boolean truth -> truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Number number -> new SimpleNumber(number);
            case LocalDate day -> new Parts(words.shortDate(day), Map.of("long", words.date(day), "iso", day.toString(), "year",
                day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth()), this);
            case ZonedDateTime time -> new Parts(words.dateTime(time), Map.of("day", time.toLocalDate(), "time",
                String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()), "zone", words.zone(time), "long",
                words.span(time, Optional.empty()), "iso", time.toOffsetDateTime().toString()), this);
            case List<?> list -> new SimpleSequence(list, this);
            case Map<?, ?> map -> new SimpleHash(map, this);
            case ReportTable table -> wrap(table(table));
            case ReportChart chart -> wrap(chart(chart));
            default -> throw new TemplateModelException("Templates know no " + value.getClass().getName());
        };
    }

    private static Map<String, Object> table(ReportTable table) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", table.id());
        map.put("caption", table.caption());
        map.put("columns", table.columns().stream().map(column -> Map.of("id", column.id(), "head", column.head(), "kind",
            column.kind().name(), "share", column.share(), "numeric", numeric(column))).toList());
        map.put("groups", table.groups().stream().map(group -> Map.of("title", group.title(), "rows", group.rows())).toList());
        map.put("empty", table.isEmpty());
        map.put("count", table.rowCount());
        return map;
    }

    private static boolean numeric(ReportTable.Column column) {
        return column.kind() == ReportTable.Kind.NUMBER || column.kind() == ReportTable.Kind.PERCENT;
    }

    private static Map<String, Object> chart(ReportChart chart) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", chart.id());
        map.put("title", chart.title());
        map.put("summary", chart.summary());
        map.put("percent", chart.unit() == ReportChart.Unit.PERCENT);
        map.put("categories", chart.categories());
        map.put("series", chart.series().stream().map(series -> Map.of("name", series.name(), "values", series.values())).toList());
        map.put("empty", chart.categories().isEmpty());
        return map;
    }

    /** A text that also has parts. */
    private record Parts(String text, Map<String, Object> parts, ObjectWrapper wrapper) implements TemplateScalarModel, TemplateHashModel {

        @Override
        public String getAsString() {
            return text;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            return wrapper.wrap(parts.get(key));
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
