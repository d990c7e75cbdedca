package org.consultum.ui.dashboard.internal;

import org.consultum.charts.Scene;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells screen readers of a tile: a list named like the tile, whose lines are its bars and numbers. */
final class TileAccess {

    private final Tile tile;

    private TileAccess(Tile tile) {
        this.tile = tile;
    }

    static void add(Tile tile) {
        var access = new TileAccess(tile);
        var accessible = tile.control().getAccessible();
        accessible.addAccessibleListener(access.names());
        accessible.addAccessibleControlListener(access.controls());
    }

    private AccessibleAdapter names() {
        return new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? tile.title() : line(event.childID);
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = tile.description();
                }
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = Messages.tile_help;
            }
        };
    }

    private String line(int child) {
        return child >= 0 && child < tile.areas().size() ? tile.areas().get(child).text() : "";
    }

    private AccessibleControlAdapter controls() {
        return new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = tile.areas().size();
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                event.children = new Object[tile.areas().size()];
                for (int i = 0; i < event.children.length; i++) {
                    event.children[i] = i;
                }
            }

            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE;
                if (tile.control().isFocusControl() && (event.childID == ACC.CHILDID_SELF || event.childID == tile.chosen())) {
                    event.detail |= ACC.STATE_FOCUSED | (event.childID == ACC.CHILDID_SELF ? 0 : ACC.STATE_SELECTED);
                }
                if (event.childID != ACC.CHILDID_SELF) {
                    event.detail |= ACC.STATE_SELECTABLE;
                }
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = !tile.control().isFocusControl() ? ACC.CHILDID_NONE
                    : tile.chosen() < 0 ? ACC.CHILDID_SELF : tile.chosen();
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                if (event.childID >= 0 && event.childID < tile.areas().size()) {
                    event.result = tile.areas().get(event.childID).value();
                }
            }

            @Override
            public void getDefaultAction(AccessibleControlEvent event) {
                if (event.childID >= 0 && event.childID < tile.areas().size() && !tile.areas().get(event.childID).reference().isEmpty()) {
                    event.result = Messages.tile_open;
                }
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                Rectangle place = tile.control().getBounds();
                Point origin = tile.control().toDisplay(0, 0);
                event.x = origin.x;
                event.y = origin.y;
                event.width = place.width;
                event.height = place.height;
                if (event.childID >= 0 && event.childID < tile.areas().size()) {
                    Scene.Area area = tile.areas().get(event.childID);
                    event.x += (int) area.x();
                    event.y += (int) area.y();
                    event.width = (int) area.width();
                    event.height = (int) area.height();
                }
            }

            @Override
            public void getChildAtPoint(AccessibleControlEvent event) {
                Point place = tile.control().toControl(event.x, event.y);
                int found = tile.at(place.x, place.y);
                event.childID = found >= 0 ? found : tile.control().getClientArea().contains(place) ? ACC.CHILDID_SELF : ACC.CHILDID_NONE;
            }
        };
    }
}
