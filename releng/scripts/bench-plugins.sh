#!/usr/bin/env bash
# Prints rows of the benchmark's table: start-up and memory of the product with 0, 10 and 50 plugins installed.
#   bench-plugins.sh PRODUCT [COUNT...]    the unpacked product, and other numbers of plugins
# Each plugin is generated, and brings a report, a rule with its pack, a command and a subject area; they are installed as users do it.
set -u
started=$(date +%s)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck source=common.sh
. "$root/releng/scripts/common.sh"
find_jdk
product=$(realpath "$1")
shift
counts=("$@")
[ ${#counts[@]} -gt 0 ] || counts=(0 10 50)
work=$(mktemp -d)
trap 'kill ${manager:-} ${xvfb:-} 2>/dev/null; rm -rf "$work"' EXIT

# plugin NUMBER: its files and sources, in $work/plugin-NUMBER
plugin() {
    local name=org.example.bench$1 folder=$work/plugin-$1
    local package=$folder/src/org/example/bench$1
    mkdir -p "$package" "$folder/out/META-INF" "$folder/out/model" "$folder/out/words" "$folder/out/packs"
    cat >"$package/Quiet.java" <<END
package org.example.bench$1;
public final class Quiet implements org.consultum.spi.rule.Rule<org.consultum.model.Committee> {
    public String id() { return "B-$1"; }
    public org.eclipse.emf.ecore.EClass looksAt() { return org.consultum.model.RegisterPackage.Literals.COMMITTEE; }
    public void check(org.consultum.model.Committee element, org.consultum.spi.rule.RuleContext context,
            org.consultum.spi.rule.FindingSink findings) { }
}
END
    cat >"$package/Titles.java" <<END
package org.example.bench$1;
public final class Titles implements org.consultum.spi.report.Report {
    public java.util.List<org.consultum.spi.report.ReportParameter> parameters() { return java.util.List.of(); }
    public org.consultum.spi.report.ReportContent content(org.consultum.spi.report.ReportRequest request) {
        return org.consultum.spi.report.ReportContent.titled("Titles $1").build();
    }
}
END
    cat >"$package/Hello.java" <<END
package org.example.bench$1;
public final class Hello implements org.consultum.spi.cli.CommandLineCommand {
    public org.consultum.spi.cli.CommandSyntax syntax() { return org.consultum.spi.cli.CommandSyntax.takes().build(); }
    public Outcome run(org.consultum.spi.cli.CommandContext context) throws java.io.IOException {
        context.out().write("hello $1\n");
        return Outcome.DONE;
    }
}
END
    cat >"$folder/out/plugin.xml" <<END
<?xml version="1.0" encoding="UTF-8"?>
<?eclipse version="3.4"?>
<plugin>
   <extension point="org.consultum.spi.reports">
      <report id="titles-$1" label="Titles $1" formats="json" category="register" class="org.example.bench$1.Titles"/>
   </extension>
   <extension point="org.consultum.spi.rules">
      <rule class="org.example.bench$1.Quiet"/>
      <pack id="bench-$1" name="Bench $1" file="packs/bench.xml" always="true"/>
   </extension>
   <extension point="org.consultum.spi.commands">
      <command name="hello-$1" summary="Says hello" class="org.example.bench$1.Hello"/>
   </extension>
   <extension point="org.consultum.spi.sections">
      <section id="$name" name="Visits $1" ecore="model/visits.ecore" class="Visits" words="words/visits">
         <type class="Visit" columns="title day state"/>
      </section>
   </extension>
</plugin>
END
    cat >"$folder/out/packs/bench.xml" <<END
<?xml version="1.0" encoding="UTF-8"?>
<pack xmlns="http://consultum.org/ns/rulepack/1" id="bench-$1">
   <use rule="B-$1"><citation source="A benchmark" read="knowledge"/></use>
</pack>
END
    local area=$root/bundles/org.consultum.sdk/templates/kinds/section/bundle
    sed -e "s/@domain@/example.org/; s/@short@/bench$1/; s/nsPrefix=\"visits\"/nsPrefix=\"visits$1\"/" "$area/model/visits.ecore" >"$folder/out/model/visits.ecore"
    cp "$area/words/visits.properties" "$folder/out/words/"
    cat >"$folder/manifest" <<END
Bundle-ManifestVersion: 2
Bundle-Name: Bench $1
Bundle-Vendor: Consultum
Bundle-SymbolicName: $name;singleton:=true
Bundle-Version: 1.0.0
Bundle-RequiredExecutionEnvironment: JavaSE-21
Automatic-Module-Name: $name
Require-Bundle: org.consultum.model,org.consultum.spi,org.eclipse.emf.ecore,org.eclipse.emf.common,
 org.eclipse.emf.edit
END
}
pack() { # pack NUMBER: its jar, in $work/all
    "$JAVA_HOME/bin/jar" --create --file "$work/all/org.example.bench$1-1.0.0.jar" --manifest "$work/plugin-$1/manifest" \
        -C "$work/plugin-$1/out" . -C "$work/classes" "org/example/bench$1"
}

most=0
for count in "${counts[@]}"; do [ "$count" -le "$most" ] || most=$count; done
mkdir -p "$work/all"
say "generating $most plugins"
for number in $(seq "$most"); do plugin "$number"; done
find "$work" -name '*.java' >"$work/sources"
"$JAVA_HOME/bin/javac" --release 21 -encoding UTF-8 -proc:none -nowarn -d "$work/classes" -cp "$product/plugins/*" "@$work/sources" ||
    fail "The plugins could not be compiled."
for number in $(seq "$most"); do pack "$number" || fail "A plugin could not be packed."; done

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
xvfb=$!
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
manager=$!

# highest PID: the most memory a process has held so far, with that of its children, in MiB
highest() {
    local sum=0 process peak
    for process in "$1" $(pgrep -P "$1"); do
        peak=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null)
        sum=$((sum + ${peak:-0}))
    done
    echo $((sum / 1024))
}
# line: milliseconds and MiB of a command line that lists meetings
line() {
    local before process memory=0 now
    before=$(date +%s%N)
    "$product/consultum" list meetings "$work/sample" >/dev/null 2>>"$work/line.log" &
    process=$!
    while kill -0 $process 2>/dev/null; do
        now=$(highest $process)
        [ "$now" -le "$memory" ] || memory=$now
        sleep 0.01
    done
    wait $process || return 1
    echo "$((($(date +%s%N) - before) / 1000000)) $memory"
}
# window: milliseconds to the window with its register, and MiB once it is quiet
window() {
    local before process found="" memory
    before=$(date +%s%N)
    "$product/consultum" "$work/sample" >>"$work/window.log" 2>&1 &
    process=$!
    for _ in $(seq 3000); do
        found=$(xdotool search --onlyvisible --name DICAS 2>/dev/null | head -n 1)
        [ -z "$found" ] || break
        sleep 0.02
    done
    [ -n "$found" ] || { kill $process 2>/dev/null; return 1; }
    local shown=$((($(date +%s%N) - before) / 1000000))
    sleep 5
    memory=$(highest $process)
    wmctrl -i -c "$found"
    wait $process 2>/dev/null
    echo "$shown $memory"
}
# median WHAT TIMES: of both columns, after one to warm up
median() {
    "$1" >/dev/null || return 1
    for _ in $(seq "$2"); do "$1" || return 1; done >"$work/numbers"
    local middle=$((($2 + 1) / 2))
    echo "$(cut -d' ' -f1 "$work/numbers" | sort -n | sed -n ${middle}p) $(cut -d' ' -f2 "$work/numbers" | sort -n | sed -n ${middle}p)"
}

for count in "${counts[@]}"; do
    say "$count plugins"
    export HOME=$work/home-$count XDG_CACHE_HOME=$work/cache-$count XDG_CONFIG_HOME=$work/config-$count XDG_DATA_HOME=$work/data-$count
    mkdir -p "$HOME" "$work/offer-$count"
    for number in $(seq "$count"); do ln "$work/all/org.example.bench$number-1.0.0.jar" "$work/offer-$count/"; done
    if [ "$count" -gt 0 ]; then
        "$product/consultum" plugin install "$work/offer-$count" --allow-unsigned >"$work/install.log" 2>&1 ||
            { cat "$work/install.log" >&2; fail "The plugins could not be installed."; }
        "$product/consultum" "hello-$count" >/dev/null || fail "The plugins were installed and are not there."
    fi
    rm -rf "$work/sample"
    "$product/consultum" new "$work/sample" --title "DICAS" --sample dicas >/dev/null || fail "The sample register could not be made."
    numbers=$(median line 5) && [ -n "$numbers" ] || { cat "$work/line.log" >&2; fail "The command line did not start."; }
    line_start=${numbers% *} line_memory=${numbers#* }
    numbers=$(median window 3) && [ -n "$numbers" ] || { cat "$work/window.log" >&2; fail "The window did not open."; }
    window_start=${numbers% *} window_memory=${numbers#* }
    if [ "$count" = "${counts[0]}" ]; then
        first=("$line_start" "$line_memory" "$window_start" "$window_memory")
    fi
    row() { # row WHAT UNIT VALUE FIRST
        awk -v what="$1" -v count="$count" -v unit="$2" -v value="$3" -v first="$4" -v none="${counts[0]}" \
            'BEGIN { printf "| %s, %s | %s plugins | %.1f | the same with %s plugins | %.1f | %.2f |\n", what, unit, count, value, none, first, value / first }'
    }
    row "command line: list of meetings" "ms" "$line_start" "${first[0]}"
    row "command line: most memory" "MiB" "$line_memory" "${first[1]}"
    row "window with the sample register" "ms" "$window_start" "${first[2]}"
    row "window: most memory, quiet for 5 s" "MiB" "$window_memory" "${first[3]}"
done
