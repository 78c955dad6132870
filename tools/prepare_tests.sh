#!/usr/bin/env bash
# Get what the tests drive: a virtual environment with the project in it, Chromium, Node.js, Java, LanguageTool and a model of meaning.
# What is there already is left alone. Run it once; the tests say so themselves if something is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
need() { # need PROGRAM DEBIAN-PACKAGE
  command -v "$1" >/dev/null || missing+=("$2")
}
need chromium chromium
need npm npm
need java openjdk-17-jre-headless
need mvn maven
need curl curl
need ip iproute2
need unshare util-linux
need git git
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "please install these with your system's package manager: ${missing[*]}" >&2
    exit 1
  fi
  as_root apt-get update -q
  as_root apt-get install -q -y --no-install-recommends "${missing[@]}"
fi

[ -x .venv/bin/python ] || python3 -m venv .venv
.venv/bin/pip install -q -e '.[dev]'
.venv/bin/python tools/assemble_languagetool.py
.venv/bin/python tools/get_meaning_model.py
