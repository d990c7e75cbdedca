package org.consultum.edit.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.consultum.model.RegisterPackage;

/**
 * The documentation of the register's metamodel, read from the Ecore in the model bundle when it is first asked for. Generated code does
 * not carry it, so that starting does not pay for it.
 */
public final class Documentation {

    private static final String SOURCE = "http://www.eclipse.org/emf/2002/GenModel";

    private Documentation() {
    }

    /** The documentation of a class, enumeration or data type. */
    public static Optional<String> of(String type) {
        return Optional.ofNullable(Texts.BY_NAME.get(type));
    }

    /** The documentation of a feature, operation or literal. */
    public static Optional<String> of(String type, String name) {
        return Optional.ofNullable(Texts.BY_NAME.get(type + "." + name));
    }

    /** Read once, on first use. */
    private static final class Texts {

        static final Map<String, String> BY_NAME = read();

        private static Map<String, String> read() {
            var ecore = EditBundle.entry(RegisterPackage.class, "model/register.ecore");
            if (ecore.isEmpty()) {
                return Map.of();
            }
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var texts = new HashMap<String, String>();
            try (var stream = ecore.get().openStream()) {
                var reader = factory.createXMLStreamReader(stream);
                var path = new ArrayDeque<String>();
                String source = "";
                while (reader.hasNext()) {
                    switch (reader.next()) {
                        case XMLStreamConstants.START_ELEMENT -> {
                            switch (reader.getLocalName()) {
                                case "eClassifiers" -> path.push(reader.getAttributeValue(null, "name"));
                                case "eStructuralFeatures", "eLiterals", "eOperations" ->
                                    path.push(path.getLast() + "." + reader.getAttributeValue(null, "name"));
                                case "eAnnotations" -> source = reader.getAttributeValue(null, "source");
                                case "details" -> {
                                    if (SOURCE.equals(source) && "documentation".equals(reader.getAttributeValue(null, "key"))
                                        && !path.isEmpty()) {
                                        texts.putIfAbsent(path.peek(), reader.getAttributeValue(null, "value"));
                                    }
                                }
                                default -> { }
                            }
                        }
                        case XMLStreamConstants.END_ELEMENT -> {
                            switch (reader.getLocalName()) {
                                case "eClassifiers", "eStructuralFeatures", "eLiterals", "eOperations" -> path.pop();
                                default -> { }
                            }
                        }
                        default -> { }
                    }
                }
                reader.close();
            } catch (IOException | XMLStreamException e) {
                throw new IllegalStateException("The documentation of the metamodel in " + ecore.get() + " cannot be read.", e);
            }
            return Map.copyOf(texts);
        }
    }
}
