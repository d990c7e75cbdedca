package org.consultum.model.base;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with its currency. Amounts of different currencies are never compared or added: nobody here knows the rate.
 *
 * @param amount in whole units of the currency, negative for what is owed; at most 24 digits, 6 of them after the point
 * @param currency three capital letters as ISO 4217 has them; codes that were withdrawn since are valid, old figures keep them
 * @since 0.1
 */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,6})?) ([A-Z]{3})");

    public Money {
        Objects.requireNonNull(amount);
        if (!FORM.matcher(amount.toPlainString() + " " + currency).matches()) {
            throw new IllegalArgumentException("not an amount with a currency: " + amount.precision() + " digits, " + currency);
        }
    }

    /** An amount in whole units. */
    public static Money of(long amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), currency);
    }

    /**
     * Reads the text form.
     *
     * @param text such as {@code 291100000000 JPY}
     * @throws IllegalArgumentException for text of another form
     */
    public static Money parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an amount and a currency, such as 1500000 EUR: " + text);
        }
        return new Money(new BigDecimal(parts.group(1)), parts.group(2));
    }

    /** Whether two amounts are of one currency. */
    public boolean sameCurrency(Money other) {
        return currency.equals(other.currency);
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        if (!sameCurrency(other)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** The text form, as it stands in files: {@code 291100000000 JPY}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
