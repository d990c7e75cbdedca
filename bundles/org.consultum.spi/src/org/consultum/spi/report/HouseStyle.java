package org.consultum.spi.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How documents of the organisation look. Every text is clean and none is markup.
 *
 * @param name name of the organisation; may be empty, then there is no letterhead
 * @param unit unit that issues the document; may be empty
 * @param address lines of the postal address
 * @param contact telephone number, mail address or both; may be empty
 * @param web address on the web; empty, or http or https
 * @param logo picture at the head, checked
 * @param colour colour of headings and rules, as a number sign and six hexadecimal digits; dark enough to be read on white
 * @param serif whether letters have serifs
 * @param footer line at the foot of every page; may be empty
 * @since 0.1
 */
public record HouseStyle(String name, String unit, List<String> address, String contact, String web, Optional<Logo> logo, String colour,
        boolean serif, String footer) {

    /** The look of documents where nobody has chosen one. */
    public static final HouseStyle PLAIN = new HouseStyle("", "", List.of(), "", "", Optional.empty(), "#1f4e79", false, "");

    /**
     * A picture.
     *
     * @param png its content, as PNG
     * @param width in pixels
     * @param height in pixels
     * @param text what stands for it where it is not seen
     */
    public record Logo(byte[] png, int width, int height, String text) {
    }

    public HouseStyle {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        address = List.copyOf(address);
        Objects.requireNonNull(contact);
        Objects.requireNonNull(web);
        Objects.requireNonNull(logo);
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("Not a colour: " + colour);
        }
        Objects.requireNonNull(footer);
    }
}
