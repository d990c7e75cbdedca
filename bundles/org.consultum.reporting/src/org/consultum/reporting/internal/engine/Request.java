package org.consultum.reporting.internal.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportWords;

/** What a report was asked for, with elements found. */
record Request(Register register, Optional<String> recipient, LocalDate asOf, ReportWords words, Map<String, String> values,
        Map<String, Element> elements, Function<String, Optional<Path>> papers, Progress progress) implements ReportRequest {

    @Override
    public Optional<String> value(String parameter) {
        return Optional.ofNullable(values.get(parameter)).filter(value -> !value.isBlank());
    }

    @Override
    public Optional<Element> element(String parameter) {
        return Optional.ofNullable(elements.get(parameter));
    }

    @Override
    public Optional<Path> paper(String sha256) {
        return papers.apply(sha256);
    }
}
