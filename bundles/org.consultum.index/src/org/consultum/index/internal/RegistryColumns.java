package org.consultum.index.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.contributions.ContributionRegistry.HungException;
import org.consultum.contributions.Kind;
import org.consultum.index.ContributedColumns;
import org.consultum.session.RegisterSession;
import org.consultum.spi.column.ColumnValue;

/** The columns contributed at {@code org.consultum.spi.columns}. */
public final class RegistryColumns implements ContributedColumns {

    private static final Kind<ColumnValue> KIND = Kind.of("org.consultum.spi.columns", "column", ColumnValue.class)
        .matching("[A-Za-z][\\w-]*(\\.[\\w-]+)+").requiring("name").requiring("type");
    private static final int USUAL = 14;

    private final ContributionRegistry contributions;

    public RegistryColumns(ContributionRegistry contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Column> of(String type) {
        return contributions.all(KIND).stream().filter(each -> each.text("type").equals(type)).map(RegistryColumns::column)
            .sorted(Comparator.comparing(Column::name).thenComparing(Column::id)).toList();
    }

    private static Column column(Contribution<ColumnValue> contribution) {
        Holds holds = Arrays.stream(Holds.values()).filter(each -> each.name().equalsIgnoreCase(contribution.text("value"))).findFirst()
            .orElse(Holds.TEXT);
        int width = contribution.attribute("width").filter(text -> text.matches("\\d{1,2}")).map(Integer::parseInt).orElse(USUAL);
        return new Column(contribution.id(), contribution.text("name"), holds, Math.clamp(width, 4, 80));
    }

    @Override
    public Optional<Object> value(RegisterSession session, Column column, String elementId) {
        return contributions.find(KIND, column.id()).flatMap(contribution -> session.read(() -> session.find(elementId)
            .flatMap(element -> contribution.<Optional<Object>>call(value -> value.of(element).map(Object.class::cast))
                .checked(answer -> wrong(column, answer)).timed().or(Optional.empty()))));
    }

    @Override
    public List<List<Optional<Object>>> values(RegisterSession session, List<Column> columns, List<String> elementIds) {
        if (columns.isEmpty()) {
            return elementIds.stream().map(id -> List.<Optional<Object>>of()).toList();
        }
        while (true) {
            try {
                return session.read(() -> contributions.watched(() -> rows(session, columns, elementIds)));
            } catch (HungException e) {
                // What hangs is switched off now: the next try leaves its cells empty.
                continue;
            }
        }
    }

    private List<List<Optional<Object>>> rows(RegisterSession session, List<Column> columns, List<String> elementIds) {
        var rows = new ArrayList<List<Optional<Object>>>();
        for (String id : elementIds) {
            rows.add(columns.stream().map(column -> value(session, column, id)).toList());
        }
        return rows;
    }

    private static Optional<String> wrong(Column column, Optional<Object> answer) {
        boolean fits = answer.isEmpty() || switch (column.holds()) {
            case TEXT -> answer.get() instanceof String;
            case NUMBER -> answer.get() instanceof Number;
            case DATE -> answer.get() instanceof LocalDate;
        };
        return fits ? Optional.empty() : Optional.of(Messages.text("column.value", answer.get().getClass().getSimpleName(),
            column.holds().name().toLowerCase(Locale.ROOT)));
    }
}
