package org.consultum.interchange.internal.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.Money;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Values as people write them in tables. What can be read in two ways, such as 03/04/2026 or an amount in $, is not read.
 *
 * <p>In numbers, commas or points before groups of three digits and blanks group digits; a single point is a decimal point, and so is a single
 * comma unless exactly three digits follow it.
 */
final class CellValues {

    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-M-d"), day("d.M.uuuu"), day("uuuu/M/d"), day("d MMM uuuu"),
        day("d MMMM uuuu"), day("uuuu年M月d日"));
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(?:([,.'])[0-9]{3})(?:\\1[0-9]{3})*");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(?:[.,][0-9]{1,30})?");
    private static final Pattern AMOUNT_FIRST = Pattern.compile("(.*[0-9])\\s*([A-Za-z]{3}|[€£])");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("([A-Za-z]{3}|[€£])\\s*(-?[0-9].*)");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "ja", "j", "wahr", "はい", "có", "oui");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "falsch", "いいえ", "không", "non");

    private final Optional<ZoneId> zone;

    CellValues(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The value of a cell.
     *
     * @param text not blank
     * @param currency currency of an amount that says none; empty when there is none
     * @return empty when it cannot be read
     */
    Optional<Object> of(EAttribute attribute, String text, String currency) {
        EDataType type = attribute.getEAttributeType();
        String line = text.strip();
        try {
            if (type instanceof EEnum eEnum) {
                return literal(eEnum, line).map(EEnumLiteral::getInstance);
            }
            if (type == Literals.MONEY) {
                return money(line, currency.strip()).map(Object.class::cast);
            }
            if (type == Literals.DATE) {
                return date(line).map(Object.class::cast);
            }
            if (type == Literals.DATE_TIME) {
                return Optional.of(EcoreUtil.createFromString(type, moment(line)));
            }
            if (type.getInstanceClass() == String.class) {
                return Optional.of(EcoreUtil.createFromString(type, type == Literals.MARKDOWN ? text : line));
            }
            if (type == EcorePackage.Literals.EBOOLEAN || type == EcorePackage.Literals.EBOOLEAN_OBJECT) {
                String word = line.toLowerCase(Locale.ROOT);
                return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
            }
            if (Number.class.isAssignableFrom(EcoreUtil.wrapperClassFor(type.getInstanceClass()))) {
                return number(line).map(number -> EcoreUtil.createFromString(type, number.toPlainString()));
            }
            return Optional.of(EcoreUtil.createFromString(type, line));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<EEnumLiteral> literal(EEnum eEnum, String text) {
        return eEnum.getELiterals().stream().filter(literal -> literal.getLiteral().equalsIgnoreCase(text)).findFirst()
            .or(() -> eEnum.getELiterals().stream().filter(literal -> TypeColumns.LANGUAGES.stream()
                .anyMatch(language -> FeatureTexts.in(language).label(literal).equalsIgnoreCase(text))).findFirst());
    }

    private static Optional<LocalDate> date(String text) {
        String day = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*") ? text.substring(0, 10) : text;
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException e) {
                // another form, perhaps
                continue;
            }
        }
        return Optional.empty();
    }

    /** A moment in the form of files: those without a zone are in the zone of the register. */
    private String moment(String text) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?")) {
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone.orElse(ZoneOffset.UTC)).toString();
        }
        return text;
    }

    private static Optional<BigDecimal> number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f_]", "");
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            String group = comma > point ? "." : ",";
            String whole = digits.substring(0, Math.max(comma, point));
            digits = GROUPED.matcher(whole).matches() ? whole.replace(group, "") + "." + digits.substring(Math.max(comma, point) + 1) : "";
        } else if (GROUPED.matcher(digits).matches() && (point < 0 || digits.indexOf('.') != point)) {
            digits = digits.replaceAll("[,.']", "");
        }
        digits = digits.replace(',', '.');
        return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static Optional<Money> money(String text, String currency) {
        Matcher first = AMOUNT_FIRST.matcher(text);
        Matcher last = CURRENCY_FIRST.matcher(text);
        String amount = first.matches() ? first.group(1) : last.matches() ? last.group(2) : text;
        String code = first.matches() ? first.group(2) : last.matches() ? last.group(1) : currency;
        String known = switch (code) {
            case "€" -> "EUR";
            case "£" -> "GBP";
            default -> code.toUpperCase(Locale.ROOT);
        };
        return number(amount).filter(found -> known.matches("[A-Z]{3}")).map(found -> new Money(found, known));
    }
}
