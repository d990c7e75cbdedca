package org.consultum.spi.section;

import java.util.Objects;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * A rule that looks at one class of a subject area, whose metamodel is an Ecore file without generated code. The metamodel need not be
 * there when the rule is created.
 *
 * @since 0.1
 */
public abstract class ItemRule implements Rule<SectionItem> {

    private final String id;
    private final String namespace;
    private final String type;

    /**
     * A rule about a class.
     *
     * @param id identity of the rule, unique among all rules and never changed
     * @param namespace namespace of the metamodel
     * @param type name of the class
     */
    protected ItemRule(String id, String namespace, String type) {
        this.id = Objects.requireNonNull(id);
        this.namespace = Objects.requireNonNull(namespace);
        this.type = Objects.requireNonNull(type);
    }

    @Override
    public final String id() {
        return id;
    }

    /** All items of all subject areas; those of other classes are passed over. */
    @Override
    public final EClass looksAt() {
        return Literals.SECTION_ITEM;
    }

    @Override
    public final void check(SectionItem element, RuleContext context, FindingSink findings) {
        EClass eClass = element.eClass();
        if (eClass.getName().equals(type) && eClass.getEPackage().getNsURI().equals(namespace)) {
            check(ItemFields.of(element), context, findings);
        }
    }

    /**
     * Reports what is wrong with an item of the class; see {@link Rule#check}.
     *
     * @param item the fields of the item
     * @param context the day, the parameters and the register
     * @param findings takes the findings, only during this call
     */
    protected abstract void check(ItemFields item, RuleContext context, FindingSink findings);
}
