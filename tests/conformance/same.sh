#!/usr/bin/env bash
# Proves that folders hold the same files, byte for byte.
#
# Arguments: FOLDER OTHER...
set -euo pipefail
first=$1
count=$(find "$first" -type f | wc -l)
((count > 0)) || { echo "no files in $first"; exit 1; }
for other in "${@:2}"; do
    diff -rq "$first" "$other"
done
echo "$count files, the same in $# builds"
