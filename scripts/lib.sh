# shellcheck shell=bash disable=SC2034
# Shared by the commands in this folder: sourced, never run.
#
# It finds the project's root and moves there, installs what is missing (ensure_*), and configures
# and builds the two toolchains (build_native, build_wasm, build_site).
# Kept to what bash 3.2 understands, so that the message for other systems reaches macOS too.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
BUILD=$ROOT/build
LOGS=$BUILD/logs
cd "$ROOT"

say() { printf '%s\n' "$*"; }
note() { printf '%s\n' "$*" >&2; }
fail() {
  note "$*"
  exit 1
}

# --- Long steps --------------------------------------------------------------------------------

# logged NAME COMMAND...: runs the command with its output in build/logs/NAME.log and a line every
# half minute as a sign of life; returns its status.
logged() {
  local log=$LOGS/$1.log started=$SECONDS status=0 beat
  shift
  mkdir -p "$LOGS"
  # The sleep must not hold this script's output open after the loop has been ended.
  (while sleep 30 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    say "  ... still at it ($((SECONDS - started)) s)"
  done) &
  beat=$!
  "$@" >"$log" 2>&1 || status=$?
  kill "$beat" 2>/dev/null || true
  wait "$beat" 2>/dev/null || true
  return "$status"
}

# quietly NAME COMMAND...: the same, and shows the end of the output when the command fails.
quietly() {
  local name=$1 status=0
  logged "$@" || status=$?
  if [ "$status" -ne 0 ]; then
    note "That failed. The end of what it said, which is in build/logs/$name.log:"
    tail -n 40 "$LOGS/$name.log" >&2
  fi
  return "$status"
}

# --- Versions ----------------------------------------------------------------------------------

# version_of COMMAND...: the first thing that looks like a version in the command's output.
version_of() {
  { "$@" 2>/dev/null || true; } | sed -nE 's/^([^0-9]*[^0-9.])?([0-9]+\.[0-9]+(\.[0-9]+)?).*/\2/p' |
    sed -n 1p
}

# version_at_least HAVE WANT: compares up to three numbers, as numbers.
version_at_least() {
  local i have want h w
  IFS=. read -r -a have <<<"$1"
  IFS=. read -r -a want <<<"$2"
  for i in 0 1 2; do
    h=${have[i]:-0}
    w=${want[i]:-0}
    if [ "$h" -gt "$w" ]; then return 0; fi
    if [ "$h" -lt "$w" ]; then return 1; fi
  done
}

# require_version COMMAND WANT WHERE: ends the script when the command on the PATH is older.
require_version() {
  local path have
  path=$(command -v "$1") || fail "$1 is needed and is not on the PATH. $3"
  have=$(version_of "$1" --version)
  [ -n "$have" ] || fail "$path does not tell its version; $1 $2 or newer is needed. $3"
  version_at_least "$have" "$2" ||
    fail "$path is version $have; $2 or newer is needed. $3"
}

# --- What is needed ----------------------------------------------------------------------------
# A row is PACKAGE|WHAT FOR|CHECK. The check is a function or command that succeeds when the thing
# is there; the package is its name on Debian and Ubuntu.

has() { command -v "$1" >/dev/null 2>&1; }
has_compiler() { has "${CXX:-c++}" || has g++ || has clang++; }
has_json() { in_include_folder nlohmann/json.hpp; }
has_benchmark() { in_include_folder benchmark/benchmark.h; }
has_googletest() { [ -e "${LASTMILE_GOOGLETEST:-/usr/src/googletest}/CMakeLists.txt" ]; }
has_certificates() { ! is_debian || [ -e /etc/ssl/certs/ca-certificates.crt ]; }
has_browser() { [ -n "$(find_browser)" ]; }
has_emcc() { has emcc && has emcmake; }

in_include_folder() {
  local folder
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -e "$folder/$1" ]; then return 0; fi
  done
  return 1
}

# The browser for the tests: LASTMILE_CHROMIUM, or the first Chromium or Chrome on the PATH.
find_browser() {
  local name
  for name in "${LASTMILE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && has "$name"; then
      command -v "$name"
      return
    fi
  done
}

NEEDS_NATIVE='g++|compiles the core|has_compiler
cmake|describes the build, 3.25 or newer|has cmake
ninja-build|runs the build|has ninja
nlohmann-json3-dev|reads and writes JSON|has_json'
NEEDS_SITE='emscripten|compiles the core to WebAssembly, 3.1.6 or newer|has_emcc
nodejs|builds and serves the page, 18 or newer|has node
npm|fetches what the page is built with|has npm
ca-certificates|lets npm trust its registry|has_certificates'
NEEDS_TEST='googletest|sources of the test framework|has_googletest'
NEEDS_BROWSER='chromium|runs the browser tests|has_browser'
NEEDS_BENCH='libbenchmark-dev|measures the core|has_benchmark'
NEEDS_FORMAT='clang-format|formats the C++ sources|has clang-format'
NEEDS_TIDY='clang-tidy|looks for mistakes in the C++ sources|has clang-tidy'

# is_kin NAME: whether the system is, or descends from, the distribution of that name.
is_kin() {
  [ -r /etc/os-release ] &&
    (. /etc/os-release && case " ${ID:-} ${ID_LIKE:-} " in *" $1 "*) true ;; *) false ;; esac)
}

is_debian() { has apt-get && { is_kin debian || is_kin ubuntu; }; }

# missing ROWS...: the rows whose check fails.
missing() {
  local rows package what check
  for rows in "$@"; do
    while IFS='|' read -r package what check; do
      $check || say "$package|$what"
    done <<<"$rows"
  done
}

# install ROWS...: installs what is missing, or says what to install and ends the script.
install() {
  local rows package what packages=()
  rows=$(missing "$@")
  if [ -z "$rows" ]; then return; fi
  say "Missing on this system:"
  while IFS='|' read -r package what; do
    say "  $package: $what"
    packages+=("$package")
  done <<<"$rows"
  is_debian || fail "Please install these with your system's package manager (the names are Debian's)," \
    "then run this command again. GoogleTest's sources and a browser may also be named by the" \
    "variables LASTMILE_GOOGLETEST (a folder) and LASTMILE_CHROMIUM (a program)."
  apt_install "${packages[@]}"
  hash -r
  rows=$(missing "$@")
  [ -z "$rows" ] || fail "Installed, but still not found: ${rows//$'\n'/; }."
}

# --- apt ---------------------------------------------------------------------------------------

# as_root COMMAND...: as it is for root, through sudo for anybody else.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -- "$@"
  fi
}

# apt_get NAME ARGUMENT...: without questions, and patient when another program holds apt's lock.
apt_get() {
  local name=$1 tries=0
  shift
  until logged "$name" as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
    -o DPkg::Lock::Timeout=300 "$@"; do
    if [ "$tries" -lt 30 ] && grep -q 'Could not get lock' "$LOGS/$name.log"; then
      tries=$((tries + 1))
      say "  Another program is using apt; trying again in 10 seconds."
      sleep 10
    else
      note "apt failed. The end of what it said, which is in build/logs/$name.log:"
      tail -n 20 "$LOGS/$name.log" >&2
      return 1
    fi
  done
}

apt_install() {
  local simple=(apt-get install --no-install-recommends "$@")
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "Installing them needs root's rights and there is no sudo. As root, run:" "${simple[@]}"
    say "Installing them with apt needs root's rights: sudo may ask for your password."
    sudo -v || fail "Without root's rights nothing can be installed. Ask an administrator to run:" "${simple[@]}"
  fi
  keep_certificates
  say "Refreshing apt's lists ..."
  apt_get apt-update update || say "  The lists could not be refreshed; going on with the ones there are."
  say "Installing with apt: $* (the first time this takes some minutes) ..."
  apt_get apt-install install --no-install-recommends "$@" && return
  if grep -Eqi 'resolving|resolve|could not connect|cannot initiate|network is unreachable|timed out' \
    "$LOGS/apt-update.log" "$LOGS/apt-install.log"; then
    fail "apt cannot reach its servers: is there a network connection (or a proxy to set)?"
  fi
  fail "apt could not install them. Try it by hand, then run this command again:" "${simple[@]}"
}

# Certificates that somebody put in place by hand (for a proxy, say) would be lost when apt brings
# the package ca-certificates, and npm would no longer get through: they are kept, and npm is told.
KEPT_CERTIFICATES=$BUILD/kept-certificates.pem
keep_certificates() {
  local bundle=/etc/ssl/certs/ca-certificates.crt
  if [ -r "$bundle" ] && [ ! -e /usr/sbin/update-ca-certificates ]; then
    mkdir -p "$BUILD"
    cp "$bundle" "$KEPT_CERTIFICATES"
  fi
}

# --- ensure_*: everything for one purpose, installed and new enough ------------------------------

# ensure_native: for building the command alone.
ensure_native() {
  install "$NEEDS_NATIVE"
  check_native
}

check_native() {
  require_version cmake 3.25 "Newer ones: https://cmake.org/download"
}

# ensure_site: for building and serving the page.
ensure_site() {
  refuse_old_emcc
  install "$NEEDS_NATIVE" "$NEEDS_SITE"
  check_native
  check_site
}

# ensure_tests [browser]: for scripts/test; with the word also for the part that needs a browser,
# which LASTMILE_CHROMIUM names afterwards.
ensure_tests() {
  local needs=("$NEEDS_NATIVE" "$NEEDS_SITE" "$NEEDS_TEST")
  refuse_old_emcc
  if [ "${1:-}" = browser ]; then
    snap_browser
    needs+=("$NEEDS_BROWSER")
  fi
  install "${needs[@]}"
  check_native
  check_site
  LASTMILE_CHROMIUM=$(find_browser)
  export LASTMILE_CHROMIUM
}

# Ubuntu offers Chromium as a snap only.
snap_browser() {
  if has_browser || ! is_kin ubuntu; then return; fi
  has snap || fail "The browser tests need Chromium, which Ubuntu offers as a snap, and there is no snap" \
    "here. Install a Chromium or Chrome and name it: LASTMILE_CHROMIUM=/path/to/program scripts/test"
  say "Installing the snap chromium (runs the browser tests) ..."
  quietly snap-chromium as_root snap install chromium || fail "The snap chromium could not be installed."
  hash -r
}

# An old emcc that comes first on the PATH would not be cured by installing another one.
refuse_old_emcc() {
  use_emcc_modules
  if has emcc; then check_emcc; fi
}

check_emcc() {
  require_version emcc 3.1.6 "Take it off the PATH to have Debian's installed, or get a newer one: https://emscripten.org/docs/getting_started/downloads.html"
}

check_site() {
  use_emcc_modules
  check_emcc
  require_version node 18.0 "Newer ones: https://nodejs.org"
}

# Debian's emcc is written for Debian's Node.js, which finds acorn in a folder of its own. Another
# Node.js that comes first on the PATH has to be told of it.
use_emcc_modules() {
  local modules=/usr/share/nodejs
  if [ -d "$modules/acorn" ]; then
    case ":${NODE_PATH:-}:" in
    *":$modules:"*) ;;
    *) export NODE_PATH=${NODE_PATH:+$NODE_PATH:}$modules ;;
    esac
  fi
}

# --- npm ---------------------------------------------------------------------------------------

# npm_packages FOLDER: installs what FOLDER's lock file says, when that is not what is there.
npm_packages() {
  local folder=$1 stamp=$1/node_modules/.installed-lock log=npm-${1//\//-}
  if [ -e "$stamp" ] && cmp -s "$folder/package-lock.json" "$stamp"; then return; fi
  say "Fetching the npm packages of $folder ..."
  if ! quietly "$log" npm_ci "$folder"; then
    if grep -Eq 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH' "$LOGS/$log.log"; then
      fail "npm cannot reach its registry: is there a network connection (or a proxy to set)?"
    fi
    fail "npm could not fetch the packages of $folder."
  fi
  cp "$folder/package-lock.json" "$stamp"
}

npm_ci() {
  if [ -r "$KEPT_CERTIFICATES" ]; then
    export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-$KEPT_CERTIFICATES}
  fi
  (cd "$1" && npm ci --no-audit --no-fund --no-progress)
}

# --- Builds ------------------------------------------------------------------------------------

jobs() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# configure WRAPPER FOLDER OPTION...: runs CMake, in a few lines; WRAPPER is emcmake or empty.
configure() {
  local wrapper=$1 folder=$2
  shift 2
  if [ -n "${LASTMILE_GOOGLETEST:-}" ]; then set -- "$@" "-DLASTMILE_GOOGLETEST=$LASTMILE_GOOGLETEST"; fi
  quietly "configure-$(basename "$folder")" ${wrapper:+"$wrapper"} cmake -S . -B "$folder" -G Ninja "$@"
}

# An ordinary build needs no GoogleTest; a folder that is already configured stays as it is.
configure_once() {
  if [ ! -e "$2/build.ninja" ]; then configure "$1" "$2" -DLASTMILE_TESTS=OFF; fi
}

build_native() {
  say "Building the command (build/native/lastmile) ..."
  configure_once '' build/native
  cmake --build build/native --target lastmile
}

build_wasm() {
  say "Building the WebAssembly module (build/wasm) ..."
  configure_once emcmake build/wasm
  cmake --build build/wasm --target lastmile_wasm
}

build_site() {
  npm_packages web
  say "Building the site (build/site) ..."
  node web/build.mjs --core build/wasm --content content --out build/site
}

# --- Tests -------------------------------------------------------------------------------------

# run_suites FOLDER: every test of a toolchain is one GoogleTest program, which CTest runs; the sum
# that this ends with counts test cases, and its status tells whether all of them passed.
run_suites() {
  local folder=$1
  rm -rf "$folder/reports"
  mkdir "$folder/reports"
  ctest --test-dir "$folder" --output-on-failure --no-tests=error -j "$(jobs)" \
    --output-junit "$ROOT/$folder/reports/ctest.xml" || true
  node tests/suite_sum.mjs "$folder"
}

# The Node.js that drives the browser: newer than Debian's, brought by the tests' own packages.
browser_node() {
  local own=$ROOT/tests/browser/node_modules/.bin/node
  if [ -x "$own" ]; then say "$own"; else command -v node; fi
}
