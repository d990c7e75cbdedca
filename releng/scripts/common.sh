# Sourced by ./run and ./test: finding a JDK, system packages, talking to the user. Expects $root and $started.

# say TEXT...: to standard error, with the seconds since the start
say() {
    echo "[$(($(date +%s) - started)) s] $*" >&2
}

fail() {
    echo "$*" >&2
    exit 3
}

may_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

# Refreshes the package lists once in a process, so that a bare container can install.
apt_lists() {
    [ -n "${apt_fresh:-}" ] && return 0
    apt_fresh=yes
    say "apt-get update"
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || say "apt-get update failed, going on with what is known"
}

# candidate NAME...: the first of the names apt can install
candidate() {
    for name in "$@"; do
        if LC_ALL=C apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
            echo "$name"
            return 0
        fi
    done
    return 1
}

has_library() {
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null; } | grep -q "$1"
}

# Sets JAVA_HOME to a JDK 21 or newer.
find_jdk() {
    JAVA_HOME=$(sh "$root/releng/org.consultum.launcher/scripts/find-java" --jdk)
    if [ -z "$JAVA_HOME" ] && may_install; then
        apt_lists
        package=$(candidate openjdk-25-jdk-headless openjdk-21-jdk-headless temurin-25-jdk temurin-21-jdk) && {
            say "installing $package"
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package" >/dev/null 2>&1
            JAVA_HOME=$(sh "$root/releng/org.consultum.launcher/scripts/find-java" --jdk)
        }
    fi
    [ -n "$JAVA_HOME" ] || fail "No JDK 21 or newer found in JAVA_HOME, on the PATH or in the usual folders, and none could be installed.
Install one (a JDK, not only a runtime), for example Temurin from https://adoptium.net or
  sudo apt-get install openjdk-21-jdk-headless
then run this again; JAVA_HOME may name its folder."
    export JAVA_HOME
    say "JDK: $JAVA_HOME"
}

# ensure_packages SPEC...: each "what-to-look-for|package|other name of the package"; installs or names what is missing.
# What to look for is a command, a library when it starts with "lib", or a file when it starts with a slash.
ensure_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    missing=
    for spec in "$@"; do
        look=${spec%%|*}
        case $look in
            lib*) has_library "$look" && continue ;;
            /*) [ -e "$look" ] && continue ;;
            *) command -v "$look" >/dev/null 2>&1 && continue ;;
        esac
        missing="$missing ${spec#*|}"
    done
    [ -n "$missing" ] || return 0
    names=
    if may_install; then
        apt_lists
        for choice in $missing; do
            found=$(candidate $(echo "$choice" | tr '|' ' ')) && names="$names $found"
        done
        say "installing$names"
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $names >/dev/null 2>&1 && return 0
        say "could not install$names"
        return 1
    fi
    for choice in $missing; do
        names="$names ${choice%%|*}"
    done
    say "missing system packages; install them with:  sudo apt-get install$names"
    return 1
}

# digest: of standard input
digest() {
    { sha256sum 2>/dev/null || shasum -a 256; } | cut -d' ' -f1
}
