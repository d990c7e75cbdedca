#!/usr/bin/env bash
# Prints a row of the benchmark's table: start-up of the product beside a bare workbench of the same platform.
#   bench-startup.sh PRODUCT BUNDLE    the unpacked product, and the bundle with the bare workbench
set -u
started=$(date +%s)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=common.sh
. "$root/releng/scripts/common.sh"
find_jdk
product=$1
bare_bundle=$(realpath "$2")
work=$(mktemp -d)
trap 'kill ${manager:-} ${xvfb:-} 2>/dev/null; rm -rf "$work"' EXIT

# Start-up: from the call to the window being there with its title, the file cache warm, nine starts each.
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
xvfb=$!
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
manager=$!
export HOME=$work/home XDG_CACHE_HOME=$work/cache XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data
mkdir -p "$HOME"
"$product/consultum" new "$work/sample" --title "DICAS" --sample dicas >/dev/null || fail "The sample register could not be made."

bundles=$(for jar in "$product"/plugins/*.jar; do
    case ${jar##*/} in
        org.consultum.* | org.eclipse.osgi_* | org.apache.lucene* | *pdfbox* | *openhtmltopdf* | *fontbox* | *freemarker* | *jackson*) continue ;;
        org.eclipse.equinox.common_* | org.apache.felix.scr_* | org.eclipse.equinox.event_* | org.apache.aries.spifly*) echo "reference:file:$jar@2:start" ;;
        org.eclipse.core.runtime_*) echo "reference:file:$jar@4:start" ;;
        *) echo "reference:file:$jar" ;;
    esac
done | paste -sd,)
mkdir -p "$work/bare"
cat >"$work/bare/config.ini" <<END
osgi.bundles=$bundles,reference:file:$bare_bundle
osgi.bundles.defaultStartLevel=4
eclipse.application=org.consultum.bench.bare.application
eclipse.product=org.consultum.bench.bare.product
END
bare() {
    exec "$JAVA_HOME/bin/java" -jar "$product"/plugins/org.eclipse.osgi_*.jar -nosplash -configuration "$work/bare" -data "$work/bare-data"
}
ours() {
    exec "$product/consultum" "$work/sample"
}
# start WHAT TITLE: milliseconds until a window with the title is there
start() {
    local before after window
    before=$(date +%s%N)
    "$1" >>"$work/$1.log" 2>&1 &
    local process=$!
    # asked again and again, because windows that go while xdotool looks make it fail
    for _ in $(seq 3000); do
        window=$(xdotool search --onlyvisible --name "$2" 2>/dev/null | head -n 1)
        [ -z "$window" ] || break
        sleep 0.02
    done
    after=$(date +%s%N)
    [ -n "$window" ] || { kill $process 2>/dev/null; return 1; }
    wmctrl -i -c "$window"
    [ "$1" = ours ] || kill $process # started without a launcher, the framework outlives its application
    wait $process 2>/dev/null
    echo $(((after - before) / 1000000))
}
median() { # of nine starts, after two to warm up
    start "$1" "$2" >/dev/null && start "$1" "$2" >/dev/null || return 1
    for _ in 1 2 3 4 5 6 7 8 9; do start "$1" "$2"; done | sort -n | sed -n 5p
}
baseline=$(median bare "Bare workbench") && [ -n "$baseline" ] || { cat "$work/bare.log" >&2; fail "The bare workbench did not start."; }
product_start=$(median ours "DICAS") && [ -n "$product_start" ] || { cat "$work/ours.log" >&2; fail "The product did not start."; }
awk -v ours="$product_start" -v bare="$baseline" \
    'BEGIN { printf "| start to the window with the sample register | 800 | %.1f | bare workbench of the platform | %.1f | %.2f |\n", ours, bare, ours / bare }'
