#!/usr/bin/env bash
# Proves that completions are sound scripts of their shells and that man pages are sound man pages.
#
# Arguments: FOLDER, which holds *.bash, *.zsh and *.1
set -euo pipefail
count=0 status=0
for file in "$1"/*; do
    count=$((count + 1))
    case $file in
        *.bash) bash -n "$file" ;;
        *.zsh) zsh -n "$file" ;;
        # Below errors mandoc speaks of style, and counts bytes where Kazakh has letters.
        *.1) mandoc -T lint -K utf-8 -W error "$file" ;;
        *) echo "$file: no judge knows such a file"; false ;;
    esac || status=1
done
echo "$count files"
exit "$status"
