package org.consultum.store.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.Money;
import org.consultum.model.base.Values;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EcorePackage;

/**
 * The data types files may use: those of the register, a closed list of Ecore's, and those a plugin's own package converts itself.
 *
 * <p>The common forms of dates and times are read by hand, which is several times as fast as the formatters; all others go through
 * {@link Values}, so that exactly one place decides what is valid. Thread-safe once all types in use have been asked for.
 */
final class ValueTypes {

    private static final Map<EDataType, Function<String, Object>> PRIMITIVES = Map.ofEntries(
        Map.entry(EcorePackage.Literals.EINT, Integer::valueOf), Map.entry(EcorePackage.Literals.EINTEGER_OBJECT, Integer::valueOf),
        Map.entry(EcorePackage.Literals.ELONG, Long::valueOf), Map.entry(EcorePackage.Literals.ELONG_OBJECT, Long::valueOf),
        Map.entry(EcorePackage.Literals.ESHORT, Short::valueOf), Map.entry(EcorePackage.Literals.EDOUBLE, Double::valueOf),
        Map.entry(EcorePackage.Literals.EDOUBLE_OBJECT, Double::valueOf), Map.entry(EcorePackage.Literals.EFLOAT, Float::valueOf),
        Map.entry(EcorePackage.Literals.EBOOLEAN, ValueTypes::parseBoolean),
        Map.entry(EcorePackage.Literals.EBOOLEAN_OBJECT, ValueTypes::parseBoolean),
        Map.entry(EcorePackage.Literals.EBIG_DECIMAL, BigDecimal::new), Map.entry(EcorePackage.Literals.EBIG_INTEGER, BigInteger::new));

    private static final ValueType STRING = type(text -> text, value -> (String) value);
    private static final int DATE_LENGTH = 10;
    private static final int MINUTES_LENGTH = 16;
    private static final int INSTANT_LENGTH = 20;

    private final Map<EDataType, ValueType> known = new HashMap<>();
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    ValueTypes() {
        known.put(EcorePackage.Literals.ESTRING, STRING);
        PRIMITIVES.forEach((dataType, parser) -> known.put(dataType, type(parser, Object::toString)));
        known.put(RegisterPackage.Literals.DATE, type(ValueTypes::parseDate, Object::toString));
        known.put(RegisterPackage.Literals.DATE_TIME, type(this::parseDateTime, value -> Values.formatDateTime((ZonedDateTime) value)));
        known.put(RegisterPackage.Literals.INSTANT, type(ValueTypes::parseInstant, value -> Values.formatInstant((Instant) value)));
        known.put(RegisterPackage.Literals.MONEY, type(Money::parse, Object::toString));
        known.put(RegisterPackage.Literals.ZONE, type(this::zone, value -> Values.formatZone((ZoneId) value)));
    }

    /** The text form of a data type; empty when the type must not appear in files. */
    Optional<ValueType> of(EDataType dataType) {
        return Optional.ofNullable(known.computeIfAbsent(dataType, ValueTypes::create));
    }

    private static ValueType create(EDataType dataType) {
        if (dataType instanceof EEnum eEnum) {
            return enumeration(eEnum);
        }
        if (dataType.getInstanceClass() == String.class) {
            return STRING;
        }
        boolean ofPlugin = dataType.getEPackage() != EcorePackage.eINSTANCE && dataType.getEPackage() != RegisterPackage.eINSTANCE;
        if (!ofPlugin || !dataType.isSerializable()) {
            return null;
        }
        EFactory factory = dataType.getEPackage().getEFactoryInstance();
        return type(text -> factory.createFromString(dataType, text), value -> factory.convertToString(dataType, value));
    }

    private static ValueType enumeration(EEnum eEnum) {
        Map<String, Enumerator> byLiteral = new HashMap<>();
        for (EEnumLiteral literal : eEnum.getELiterals()) {
            byLiteral.put(literal.getLiteral(), literal.getInstance());
        }
        return type(text -> {
            Enumerator value = byLiteral.get(text);
            if (value == null) {
                throw new IllegalArgumentException(text);
            }
            return value;
        }, value -> ((Enumerator) value).getLiteral());
    }

    private static ValueType type(Function<String, Object> parser, Function<Object, String> formatter) {
        return new ValueType() {

            @Override
            public Object parse(String text) {
                return parser.apply(text);
            }

            @Override
            public String format(Object value) {
                return formatter.apply(value);
            }
        };
    }

    private static Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** Reads {@code 2024-06-10} directly; anything else the slow way. */
    private static LocalDate parseDate(String text) {
        if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int century = twoDigits(text, 0);
            int year = twoDigits(text, 2);
            int month = twoDigits(text, 5);
            int day = twoDigits(text, 8);
            if (century >= 0 && year >= 0 && month > 0 && month <= 12 && day > 0 && day <= 28) {
                return LocalDate.of(century * 100 + year, month, day);
            }
        }
        return Values.parseDate(text);
    }

    /** Reads {@code 2024-06-10T00:00:00Z} directly; anything else the slow way. */
    private static Instant parseInstant(String text) {
        if (text.length() == INSTANT_LENGTH && text.charAt(DATE_LENGTH) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':'
            && text.charAt(19) == 'Z') {
            int hour = twoDigits(text, 11);
            int minute = twoDigits(text, 14);
            int second = twoDigits(text, 17);
            if (hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59) {
                return parseDate(text.substring(0, DATE_LENGTH)).atTime(hour, minute, second).toInstant(ZoneOffset.UTC);
            }
        }
        return Values.parseInstant(text);
    }

    private ZoneId zone(String text) {
        return zones.computeIfAbsent(text, Values::parseZone);
    }

    /** Reads {@code 2024-06-10T09:00+09:00[Asia/Tokyo]} directly; anything else, and an offset the zone does not have, the slow way. */
    private ZonedDateTime parseDateTime(String text) {
        int bracket = text.indexOf('[', MINUTES_LENGTH);
        if (bracket != MINUTES_LENGTH + 6 || text.charAt(text.length() - 1) != ']' || text.charAt(DATE_LENGTH) != 'T' || text.charAt(13) != ':'
            || text.charAt(19) != ':') {
            return Values.parseDateTime(text);
        }
        int hour = twoDigits(text, 11);
        int minute = twoDigits(text, 14);
        int offsetHours = twoDigits(text, 17);
        int offsetMinutes = twoDigits(text, 20);
        char sign = text.charAt(MINUTES_LENGTH);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || offsetHours < 0 || offsetMinutes < 0 || sign != '+' && sign != '-') {
            return Values.parseDateTime(text);
        }
        LocalDateTime local = parseDate(text.substring(0, DATE_LENGTH)).atTime(hour, minute);
        int seconds = (offsetHours * 60 + offsetMinutes) * 60;
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
        ZonedDateTime time = ZonedDateTime.ofLocal(local, zone(text.substring(bracket + 1, text.length() - 1)), offset);
        return time.getOffset().equals(offset) && time.toLocalDateTime().equals(local) ? time : Values.parseDateTime(text);
    }

    private static int twoDigits(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
