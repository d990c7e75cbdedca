package org.consultum.store.internal.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions in namespaces: the major version of a format is the last segment of its address. */
public final class Namespaces {

    private static final Pattern VERSIONED = Pattern.compile("(.*/)(\\d{1,6})");

    private Namespaces() {
    }

    /** Whether a namespace is a later major version of one in the schema. */
    static boolean newerMajor(String namespace, Schema schema) {
        Matcher version = VERSIONED.matcher(namespace);
        if (!version.matches()) {
            return false;
        }
        int number = Integer.parseInt(version.group(2));
        for (int earlier = number - 1; earlier >= Math.max(0, number - 50); earlier--) {
            if (schema.ePackage(version.group(1) + earlier).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
