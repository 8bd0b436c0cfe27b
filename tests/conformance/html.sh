#!/usr/bin/env bash
# Proves with the Nu checker, the W3C's validator, that every HTML, CSS and SVG file below a folder is valid,
# and that the language of a page is the one it claims. Its warnings count as faults.
#
# Arguments: VNU-JAR FOLDER [OPTION…]    options go to the checker
set -euo pipefail
count=$(find "$2" -name '*.html' | wc -l)
((count > 0)) || { echo "no HTML in $2"; exit 1; }
java -jar "$1" --Werror --format gnu --skip-non-html --also-check-css --also-check-svg "${@:3}" "$2" 2>&1
echo "$count files"
