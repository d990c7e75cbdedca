package org.consultum.ui.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consultum.model.base.Money;
import org.consultum.ui.Formats;
import org.consultum.ui.Messages;
import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.ecore.EAttribute;

/** The ways values are typed: text, lists of texts, numbers and days. */
final class TypedValues {

    private static final String BLANKS = "[\\s\u00a0\u202f']";
    private static final Pattern AMOUNT = Pattern.compile("(\\p{Alpha}{3})?\\s*(-?[0-9][0-9.,\\s\u00a0\u202f']*)(\\p{Alpha}{3})?");

    private TypedValues() {
    }

    /** Text as it is; an empty one is no value. */
    static Typed text() {
        return new Typed() {
            @Override
            public String write(Object value) {
                return value.toString();
            }

            @Override
            public Reading read(String text) {
                return text.isBlank() ? Reading.nothing() : Reading.of(text.strip());
            }
        };
    }

    /** Text of several lines with LF between them. */
    static Typed lines() {
        return new Typed() {
            @Override
            public String write(Object value) {
                return value.toString().replace("\n", System.lineSeparator());
            }

            @Override
            public Reading read(String text) {
                String plain = text.replace("\r\n", "\n").stripTrailing();
                return plain.isBlank() ? Reading.nothing() : Reading.of(plain);
            }
        };
    }

    /** Several short texts with commas between them. */
    static Typed list() {
        return new Typed() {
            @Override
            public String write(Object value) {
                return String.join(", ", ((List<?>) value).stream().map(Object::toString).toList());
            }

            @Override
            public Reading read(String text) {
                return Reading.of(new BasicEList<>(Stream.of(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList()));
            }
        };
    }

    /** A number of the type of the attribute: int, long or decimal, with or without separators. */
    static Typed number(EAttribute attribute, Formats formats) {
        return new Typed() {
            @Override
            public String write(Object value) {
                boolean unset = value.equals(attribute.getDefaultValue()) && value.equals(0);
                return unset ? "" : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
            }

            @Override
            public Reading read(String text) {
                String plain = text.strip();
                if (plain.isEmpty()) {
                    return attribute.getDefaultValue() == null ? Reading.nothing() : Reading.of(attribute.getDefaultValue());
                }
                try {
                    return Reading.of(parse(plain.replaceAll(BLANKS, "")));
                } catch (NumberFormatException notANumber) {
                    return new Reading.Unclear(Messages.bind(Messages.field_notANumber, plain));
                }
            }

            private Object parse(String digits) {
                Class<?> type = attribute.getEAttributeType().getInstanceClass();
                if (type == BigDecimal.class) {
                    return decimal(digits, formats);
                }
                if (type == double.class || type == Double.class) {
                    return decimal(digits, formats).doubleValue();
                }
                if (type == BigInteger.class) {
                    return new BigInteger(digits);
                }
                return type == long.class || type == Long.class ? (Object) Long.valueOf(digits) : (Object) Integer.valueOf(digits);
            }
        };
    }

    /**
     * An amount. The currency may be typed before or behind it; else it is the one given.
     *
     * @param currency the currency beside the text; empty while there is none
     */
    static Typed money(Formats formats, Supplier<String> currency) {
        return new Typed() {
            @Override
            public String write(Object value) {
                return formats.amount(((Money) value).amount());
            }

            @Override
            public Reading read(String text) {
                String plain = text.strip();
                if (plain.isEmpty()) {
                    return Reading.nothing();
                }
                Matcher parts = AMOUNT.matcher(plain);
                if (!parts.matches()) {
                    return new Reading.Unclear(Messages.bind(Messages.field_notMoney, plain));
                }
                String code = Stream.of(parts.group(1), parts.group(3), currency.get()).filter(given -> given != null && !given.isEmpty())
                    .findFirst().orElse("").toUpperCase(Locale.ROOT);
                if (Currency.getAvailableCurrencies().stream().noneMatch(known -> known.getCurrencyCode().equals(code))) {
                    return new Reading.Unclear(code.isEmpty() ? Messages.field_currencyMissing
                        : Messages.bind(Messages.field_notACurrency, code));
                }
                try {
                    return Reading.of(new Money(decimal(parts.group(2).replaceAll(BLANKS, ""), formats), code));
                } catch (IllegalArgumentException notAnAmount) {
                    return new Reading.Unclear(Messages.bind(Messages.field_notMoney, plain));
                }
            }
        };
    }

    private static BigDecimal decimal(String digits, Formats formats) {
        return new BigDecimal(formats.locale().getLanguage().equals(Locale.GERMAN.getLanguage())
            ? digits.replace(".", "").replace(',', '.') : digits.replace(",", ""));
    }

    /** A day. Reads 2026-06-10, 10 Jun 2026, 10 June 2026, 10.6.26 and 10/6/2026 (day before month; two digits are this century). */
    static Typed date(Formats formats) {
        return new Typed() {
            @Override
            public String write(Object value) {
                return formats.date((LocalDate) value);
            }

            @Override
            public Reading read(String text) {
                String plain = text.strip();
                if (plain.isEmpty()) {
                    return Reading.nothing();
                }
                return WrittenTimes.date(plain, formats.locale()).map(Reading::of)
                    .orElseGet(() -> new Reading.Unclear(Messages.bind(Messages.field_notADate, plain)));
            }
        };
    }
}
