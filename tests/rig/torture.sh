#!/bin/sh
# The long torture: writers on two computers, one in three killed in the middle, for so many seconds (60 if not said).
# Needs root, /dev/fuse and: apt install libfuse3-dev fuse3 gcc make pkg-config
# Run: tests/rig/torture.sh [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
SERIK_TORTURE_SECONDS="${1:-60}" SERIK_RIG=required cargo test --locked --test share -- --ignored --nocapture torture
