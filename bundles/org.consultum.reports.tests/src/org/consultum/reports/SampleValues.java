package org.consultum.reports;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingSeries;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportParameter.Type;

/** What a user would choose for a report of the sample: the first element that fits whatever must be chosen. */
final class SampleValues {

    private SampleValues() {
    }

    static Map<String, String> of(SampleReports sample, String report) {
        var values = new LinkedHashMap<String, String>();
        for (ReportParameter parameter : sample.reports().parameters(report)) {
            if (parameter.required()) {
                values.put(parameter.id(), value(sample, parameter.type()));
            }
        }
        return values;
    }

    private static String value(SampleReports sample, Type type) {
        return switch (type) {
            case COMMITTEE -> first(sample, Committee.class, any -> true);
            case MEETING -> first(sample, Meeting.class, meeting -> meeting.getMinutes() != null && !meeting.getPackIssues().isEmpty());
            case POLICY_REVIEW -> first(sample, Meeting.class, meeting -> meeting.getPolicyReview() != null);
            case SERIES -> first(sample, MeetingSeries.class, any -> true);
            case DECISION -> first(sample, Decision.class, any -> true);
            case RECOMMENDATION -> first(sample, Recommendation.class, made -> !made.getResponses().isEmpty());
            case CONSULTATION -> first(sample, ConsultationRound.class, any -> true);
            case PARTY -> first(sample, Party.class, any -> true);
            case DAY -> SampleReports.today().toString();
            case NUMBER -> String.valueOf(SampleReports.today().getYear());
            default -> fail("Something to choose for " + type);
        };
    }

    private static <T extends Element> String first(SampleReports sample, Class<T> type, Predicate<T> wanted) {
        for (var contents = sample.source().register().eAllContents(); contents.hasNext();) {
            Object each = contents.next();
            if (type.isInstance(each) && wanted.test(type.cast(each))) {
                return type.cast(each).getId();
            }
        }
        return fail("The sample has no " + type.getSimpleName());
    }
}
