package org.consultum.reporting.internal.paper;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Colour spaces of papers. Taken over are those that mean the same on every screen (ISO 19005-3:2012, 6.2.4): grey and RGB, which the
 * pack's output
 * intent defines, calibrated ones, and those with a sound ICC profile. Not taken over are colours of printing presses.
 */
final class ColourSpaces {
    private static final int MOST_PROFILE = 8 << 20;

    private final ObjectCopier copier;

    ColourSpaces(ObjectCopier copier) {
        this.copier = copier;
    }

    /** {@return whether a name is a colour space that needs no definition} */
    static boolean builtIn(COSName name) throws Unfit {
        if (name.equals(COSName.DEVICECMYK)) {
            throw Unfit.colour("DeviceCMYK");
        }
        return name.equals(COSName.DEVICEGRAY) || name.equals(COSName.DEVICERGB) || name.equals(COSName.PATTERN);
    }

    COSBase copy(COSBase space) throws IOException, Unfit {
        if (space instanceof COSName name) {
            if (builtIn(name)) {
                return name;
            }
            throw Unfit.colour(name.getName());
        }
        if (!(space instanceof COSArray array) || array.size() == 0 || !(array.getObject(0) instanceof COSName kind)) {
            throw Unfit.colour("?");
        }
        if (array.size() == 1) {
            return copy(kind);
        }
        return switch (kind.getName()) {
            case "CalGray", "CalRGB", "Lab" -> calibrated(kind, array);
            case "ICCBased" -> profiled(array);
            case "Indexed", "I" -> indexed(array);
            case "Pattern" -> {
                var copy = new COSArray();
                copy.add(COSName.PATTERN);
                copy.add(copy(array.getObject(1)));
                yield copy;
            }
            default -> throw Unfit.colour(kind.getName());
        };
    }

    private static COSArray calibrated(COSName kind, COSArray array) throws Unfit {
        if (!(array.getObject(1) instanceof COSDictionary dictionary)
                || !(dictionary.getDictionaryObject(COSName.WHITE_POINT) instanceof COSArray)) {
            throw Unfit.colour(kind.getName());
        }
        var copy = new COSArray();
        copy.add(kind);
        copy.add(ObjectCopier.plain(dictionary, 0));
        return copy;
    }

    private COSArray indexed(COSArray array) throws IOException, Unfit {
        if (array.size() < 4 || !(array.getObject(2) instanceof COSInteger high) || high.intValue() < 0 || high.intValue() > 255) {
            throw Unfit.colour("Indexed");
        }
        COSBase table = array.getObject(3);
        var copy = new COSArray();
        copy.add(COSName.INDEXED);
        copy.add(copy(array.getObject(1)));
        copy.add(high);
        switch (table) {
            case COSString string -> copy.add(new COSString(string.getBytes()));
            case COSStream stream -> copy.add(copier.sharedStream(stream));
            case null, default -> throw Unfit.colour("Indexed");
        }
        return copy;
    }

    private COSArray profiled(COSArray array) throws IOException, Unfit {
        if (!(array.getObject(1) instanceof COSStream stream)) {
            throw Unfit.colour("ICCBased");
        }
        COSStream known = copier.known(stream);
        if (known == null) {
            int components = stream.getInt(COSName.N);
            checkProfile(stream, components);
            known = copier.rawStream(stream);
            known.setInt(COSName.N, components);
            copier.remember(stream, known);
        }
        var copy = new COSArray();
        copy.add(COSName.ICCBASED);
        copy.add(known);
        return copy;
    }

    /** ICC.1, 7.2: the header of a profile. */
    private static void checkProfile(COSStream stream, int components) throws Unfit {
        try (InputStream in = stream.createInputStream()) {
            byte[] profile = in.readNBytes(MOST_PROFILE);
            String space = profile.length < 132 ? "" : new String(profile, 16, 4, StandardCharsets.US_ASCII);
            String kind = profile.length < 132 ? "" : new String(profile, 12, 4, StandardCharsets.US_ASCII);
            boolean fits = switch (space) {
                case "GRAY" -> components == 1;
                case "RGB ", "Lab " -> components == 3;
                case "CMYK" -> components == 4;
                default -> false;
            };
            boolean known = kind.equals("mntr") || kind.equals("prtr") || kind.equals("scnr") || kind.equals("spac");
            if (!fits || !known || profile[8] < 2 || profile[8] > 4 || profile.length == MOST_PROFILE) {
                throw Unfit.colour("ICCBased");
            }
            ICC_Profile.getInstance(profile);
        } catch (IOException | IllegalArgumentException e) {
            throw Unfit.colour("ICCBased");
        }
    }
}
