package org.consultum.ui.actions.internal;

import org.consultum.model.ActionItem;
import org.eclipse.core.expressions.PropertyTester;

/** Tells the menus whether an action is done or cancelled. */
public final class FinishedTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof ActionItem action && Boolean.valueOf(action.isFinished()).equals(expected);
    }
}
