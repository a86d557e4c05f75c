# shellcheck shell=bash
# What every script shares: where things are, how progress is said, how a step fails. Sourced by the scripts, never run;
# a script's own steps do not belong here.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
cd "$ROOT"

# Everything that may be kept between builds and clones lives here. All of it can be deleted at any time.
export PORTICO_CACHE="${PORTICO_CACHE:-${HOME:?HOME is not set: set it, or PORTICO_CACHE to a folder for build results}/.cache/portico}"
mkdir -p "$PORTICO_CACHE"
PORTICO_CACHE="$(cd "$PORTICO_CACHE" && pwd -P)"

# Outside the tree, so that a new clone compiles the dependencies only once per machine.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PORTICO_CACHE/target}"
[[ "$CARGO_TARGET_DIR" == /* ]] || CARGO_TARGET_DIR="$ROOT/$CARGO_TARGET_DIR"

TOOLS="$PORTICO_CACHE/tools"
NPM="$ROOT/end2end"
export PATH="$TOOLS/bin:$NPM/node_modules/.bin:$PATH"
# style/main.css says `@import "tailwindcss"`; npm's packages stand in end2end/, where no look-up from style/ finds them.
export NODE_PATH="$NPM/node_modules"
# The finished files for the browser; the server embeds this folder.
export PORTICO_SITE_DIR="$ROOT/target/site"
# Where scripts/setup puts Lighthouse, which only measuring needs.
export LIGHTHOUSE_FOLDER="$PORTICO_CACHE/lighthouse"

# Continuous integration builds each clone once: what speeds up the second build of a clone only fills the disk there.
[[ -z "${CI:-}" ]] || export CARGO_INCREMENTAL=0

# --- Progress -------------------------------------------------------------------------------------------------------

STEP=0
STEPS=0
STEP_STARTED=0
STEP_TITLE=""

# Says how many steps will follow.
steps() { STEPS=$1; }

# Starts a step: step TITLE
step() {
  STEP=$((STEP + 1))
  STEP_STARTED=$SECONDS
  STEP_TITLE=$1
  printf '[%d/%d] %s\n' "$STEP" "$STEPS" "$STEP_TITLE"
}

# Ends a step that took long enough to be worth a line: done_with RESULT
done_with() {
  printf '[%d/%d] %s: %s, %d s\n' "$STEP" "$STEPS" "$STEP_TITLE" "$1" "$((SECONDS - STEP_STARTED))"
}

# Ends the script with one sentence that names what is missing and the remedy.
die() {
  printf '\n%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# The process group of the long command that runs now; ended with the script.
RUNNING=""
end_running() {
  [[ -n "$RUNNING" ]] || return 0
  kill -TERM -- "-$RUNNING" 2>/dev/null || true
  RUNNING=""
}
trap end_running EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Runs a long command with its output in a log, says every few seconds how far it is, and shows the end of the log
# should it fail: with_progress NAME COMMAND…
with_progress() {
  local name=$1 started=$SECONDS beat=10 next log line
  shift
  [[ -t 1 ]] || beat=30
  next=$beat
  mkdir -p "$PORTICO_CACHE/log"
  log="$PORTICO_CACHE/log/${name//[^a-zA-Z0-9.]/-}.log"
  # A session of its own, so that the command and all that it starts can be ended together.
  setsid "$@" >"$log" 2>&1 </dev/null &
  RUNNING=$!
  while kill -0 "$RUNNING" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - started >= next)); then
      next=$((next + beat))
      line="$(tail -n 1 "$log" | tr -d '\r' | cut -c 1-100)"
      printf '[%d/%d] %s …, %d s: %s\n' "$STEP" "$STEPS" "$STEP_TITLE" "$((SECONDS - STEP_STARTED))" "$line"
    fi
  done
  if wait "$RUNNING"; then
    RUNNING=""
  else
    RUNNING=""
    if (($(wc -l <"$log") > 48)); then
      { head -n 8 "$log" && echo '    …' && tail -n 40 "$log"; } >&2
    else
      cat "$log" >&2
    fi
    printf '(the whole output is in %s)\n' "$log" >&2
    return 1
  fi
}

# Takes a lock for the rest of the script: hold_lock FILE WHAT
hold_lock() {
  mkdir -p "$(dirname "$1")"
  exec 9>"$1"
  if ! flock --nonblock 9; then
    printf 'Waiting for another %s on this machine to end …\n' "$2"
    flock --timeout 3600 9 || die "another $2 has held $1 for an hour; end it and try again."
  fi
}

release_lock() { exec 9>&-; }

# Is the program there, and does its --version say so? has_version PROGRAM VERSION
has_version() { [[ " $("$1" --version 2>/dev/null | head -n 1) " == *" $2 "* ]]; }
