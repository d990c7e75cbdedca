package org.consultum.app.misbehaving;

import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;
import org.consultum.ui.spi.EditorSection;
import org.consultum.ui.spi.SectionContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a plugin brings that nobody should have installed. Its classes are packed into a bundle of their own by the test. */
public final class BadSections {

    private BadSections() {
    }

    private static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    /** Leaves half of its controls behind. */
    public static final class Throwing implements EditorSection {

        @Override
        public Runnable create(Composite parent, SectionContext context) {
            label(parent, "half done");
            throw new IllegalStateException("no idea");
        }
    }

    /** Gives nothing back. */
    public static final class Silent implements EditorSection {

        @Override
        public Runnable create(Composite parent, SectionContext context) {
            label(parent, "half done");
            return null;
        }
    }

    /** Lacks a class it was built with. */
    public static final class HalfResolved implements EditorSection {

        @Override
        public Runnable create(Composite parent, SectionContext context) {
            throw new NoClassDefFoundError("org/example/Gone");
        }
    }

    /** Behaves. */
    public static final class Good implements EditorSection {

        @Override
        public Runnable create(Composite parent, SectionContext context) {
            Label label = label(parent, "the good section");
            return () -> label.setToolTipText("refreshed");
        }
    }

    /** Has no bottom. */
    public static final class BottomlessTile implements Tile {

        @Override
        public TileFigure figure(TileScope scope) {
            TileFigure deeper = figure(scope);
            return new TileFigure(deeper.count() + 1, "", false, deeper.behind());
        }
    }

    /** Throws an error. */
    public static final class ThrowingRule implements Rule<Committee> {

        @Override
        public String id() {
            return "X-77";
        }

        @Override
        public EClass looksAt() {
            return Literals.COMMITTEE;
        }

        @Override
        public void check(Committee element, RuleContext context, FindingSink findings) {
            throw new AssertionError("never");
        }
    }
}
