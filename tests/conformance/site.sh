# The judges of the public site; `run` reads this file and gives it its functions and folders.

site_checks=(barriers sight files quiet languages keyboard printing searching)

site() { node "$here/site.mjs" "$cache/node_modules" "$@"; }

# A few pages of the site, one of each make, to plant faults in.
few_pages() {
    local place language
    place=$(mktemp -d -p "$work/plants")
    cp -r "$site/assets" "$site/index.html" "$place"
    for language in kk ru; do
        mkdir -p "$place/$language/rules/cards"
        cp "$site/$language"/*.* "$place/$language"
        cp "$site/$language"/rules/index.html "$place/$language/rules"
        cp "$site/$language"/rules/cards/A001.html "$place/$language/rules/cards"
        mkdir -p "$place/$language"/{plan,protocol}
        cp "$site/$language"/plan/*-annual.* "$place/$language/plan"
        cp "$site/$language"/protocol/2025-* "$place/$language/protocol"
    done
    echo "$place"
}

# swap_in FILE PATTERN TEXT: the planted fault is really there afterwards.
swap_in() {
    cp "$1" "$work/before"
    sed -i -E "s|$2|$3|" "$1"
    ! cmp -s "$1" "$work/before" || missed+=("could not plant “$3” into $1")
}

judge_site() {
    plant_quiet
    plant_languages
    plant_files
    plant_keyboard
    plant_barriers
    plant_sight
    plant_printing
    plant_searching
    judge site site "$site" "${site_checks[@]}"
}

plant_quiet() {
    local bad
    bad=$(few_pages)
    swap_in "$bad/kk/index.html" '</body>' '<script>document.title = "planted"</script></body>'
    swap_in "$bad/kk/papers.html" '<h1' '<h1 onclick="planted()"'
    swap_in "$bad/kk/decisions.html" '</main>' '<a href="java\&\#x9;script:planted()">x</a></main>'
    swap_in "$bad/kk/search.html" '<meta http-equiv="Content-Security-Policy"[^>]*>' ''
    swap_in "$bad/kk/search.html" '</main>' '<img src="http://elsewhere.example/planted.png" alt=""></main>'
    swap_in "$bad/ru/index.html" '</body>' '<script src="../assets/planted.js"></script></body>'
    echo 'console.log("planted word");' >>"$bad/assets/view.js"
    echo 'throw new Error("planted fault");' >>"$bad/assets/check.js"
    catches 'kk/index.html: holds something inline: <script' 'kk/index.html: says “violates its policy: script-src' \
        'kk/papers.html: holds something inline: <h1' 'kk/decisions.html: holds something inline: <a' \
        'kk/search.html: has no strict policy' 'kk/search.html: asks for http://elsewhere' \
        'ru/index.html: cannot load file:' 'ru/index.html: gets 404' 'says “planted word”' 'fails with “planted fault”' \
        -- site "$bad" quiet
}

plant_languages() {
    local bad
    bad=$(few_pages)
    swap_in "$bad/kk/papers.html" 'href="../ru/papers.html" lang' 'href="../ru/index.html" lang'
    swap_in "$bad/ru/decisions.html" '<html lang="ru"' '<html lang="kk"'
    swap_in "$bad/kk/decisions-by-responsible.html" 'class="languages"' 'class="lang"'
    # Two pages that lead to each other, and are not the same page.
    swap_in "$bad/kk/search.html" 'href="../ru/search.html" lang' 'href="../ru/rules/index.html" lang'
    swap_in "$bad/ru/rules/index.html" 'href="../../kk/rules/index.html" lang' 'href="../../kk/search.html" lang'
    catches 'kk/papers.html: its ru does not lead back' 'kk/papers.html: the switch and back led to' \
        'kk/decisions.html: its ru is written in kk' 'kk/decisions-by-responsible.html: has no switch' \
        'kk/search.html: its ru is another page' -- site "$bad" languages
}

plant_files() {
    local bad sum=[0-9a-f]{64} protocol=kk/protocol/2025-08-28-pedagogical-council.html
    bad=$(few_pages)
    swap_in "$bad/$protocol" "<code data-sha256>$sum" "<code data-sha256>$(printf '0%.0s' {1..64})"
    swap_in "$bad/assets/sums.js" '"href":"kk/protocol/2025-[^"]*"' '"href":"kk/index.html"'
    swap_in "$bad/assets/check.js" 'say\(section.dataset.unable, "unable"\)' 'say(section.dataset.same, "same")'
    catches "$protocol: has sums of other files" "$protocol: says “other” of a file that should be “same”" \
        'takes a file of .* for one of .*kk/index.html' 'says “same” of a file that should be “unable”' -- site "$bad" files
    swap_in "$bad/assets/check.js" 'own.includes\(sum\)' 'true'
    catches 'says “same” of a file that should be “differs”' 'says “same” of a file that should be “other”' \
        -- site "$bad" files
}

plant_keyboard() {
    local bad
    bad=$(few_pages)
    rm -r "$bad/ru"
    swap_in "$bad/kk/index.html" '<input id="find"' '<input id="find" tabindex="-1"'
    swap_in "$bad/kk/index.html" 'href="#text"' 'href="#planted"'
    swap_in "$bad/kk/index.html" 'action="search.html"' 'action="papers.html"'
    swap_in "$bad/kk/papers.html" '<a class="skip"[^>]*>[^<]*</a>' ''
    swap_in "$bad/kk/decisions.html" '<input id="find"' '<input id="find" tabindex="5"'
    swap_in "$bad/assets/view.js" 'show\(choice, box.checked\)' 'show(choice, false)'
    sed -i 's/id="check-file"/id="check-file" disabled/' "$bad"/*/*/*.html
    echo '.menu a:focus-visible { outline: none; } .skip:focus { left: -99rem; }' >>"$bad/assets/site.css"
    catches 'kk/index.html: does not reach <input id="find"' 'kk/papers.html: begins with' \
        'kk/decisions.html: reaches its elements in another order' 'does not show that <a href="index.html"' \
        'leaves <a class="skip" .* out of sight' 'kk/index.html: its way past the menu' 'Space does not choose #large' \
        'kk/index.html: Enter does not search' 'Enter does not choose a file' -- site "$bad" keyboard
}

plant_sight() {
    local bad
    bad=$(few_pages)
    rm -r "$bad/ru"
    sed -i 's/#large:checked/#planted:checked/; s/#contrast:checked/#planted:checked/' "$bad/assets/site.css"
    echo 'html.large main, .list { min-width: 400px; } .menu a { color: #777; }' >>"$bad/assets/site.css"
    swap_in "$bad/assets/view.js" 'remember\(choice, box.checked\)' 'remember(choice, choice === "contrast")'
    echo 'addEventListener("load", () => document.querySelector("h1").append("planted"));' >>"$bad/assets/view.js"
    catches 'kk/papers.html: is [0-9]+ px too wide at 320 px$' 'kk/index.html: is .* at 320 px in large type' \
        'its type grows only' ': has a contrast of .*\(dark\)' ': has a contrast of .*\(light\)' \
        'its links have a contrast' 'kk/index.html: forgets #large' 'remembers #contrast that was taken back' \
        'kk/index.html: says less where no script runs' -- site "$bad" sight
}

plant_barriers() {
    local bad
    bad=$(few_pages)
    rm -r "$bad/ru"
    swap_in "$bad/kk/papers.html" '<html lang="kk"' '<html'
    echo '@media (prefers-color-scheme: dark) { main p { color: #444; } }' >>"$bad/assets/site.css"
    echo 'html.contrast .menu a { color: #777; background: #888; }' >>"$bad/assets/site.css"
    catches 'kk/papers.html: html-has-lang' 'color-contrast \(dark\)' 'color-contrast \(light, high contrast\)' \
        -- site "$bad" barriers
}

plant_printing() {
    local bad
    bad=$(few_pages)
    rm -r "$bad/ru"
    echo '@media print { .top { display: block; } thead { display: table-row-group; } }' >>"$bad/assets/site.css"
    catches 'prints <header class="top">' 'pages of its table without the head' -- site "$bad" printing
}

plant_searching() {
    local bad
    bad=$(copy "$site")
    swap_in "$bad/assets/search.js" 'qujatEndings.stems\(word\)' '[]'
    swap_in "$bad/assets/search-page.js" '\$\{found.pages.length\}' '\${found.pages.length + 1}'
    swap_in "$bad/assets/search-page.js" 'say.nothing' '""'
    catches 'does not find .* by “протоколы педагогического совета”' 'says [0-9]+ and shows [0-9]+' \
        'says nothing where nothing is found' -- site "$bad" searching
}

# holds PLACE FOLDER TEXT: the first page of a folder that has the text, from the place.
holds() { (cd "$1" && grep -rlF --include='*.html' -- "$3" "$2" | sort | head -n 1); }

# Pages full of strings that run elsewhere; `cargo test` leaves them (tests/suite/scripts.rs).
judge_scripts() {
    local left=${CARGO_TARGET_DIR:-$workspace/target}/tmp/scripts bad opens hides breaks
    if [[ ! -f $left/readings.json ]]; then
        missed+=("nothing lies in $left: run cargo test --test suite scripts first")
        judge scripts false
        return
    fi
    bad=$(copy "$left")
    # Which text stands in which field changes with every new field.
    opens=$(holds "$bad" inside/kk '&lt;img src=x onerror=alert(1)&gt;')
    hides=$(holds "$bad" inside/ru '&lt;svg/onload=alert(1)&gt;')
    breaks=$(holds "$bad" everybody/kk/plan '&lt;svg/onload=alert(1)&gt;')
    swap_in "$bad/$opens" '&lt;(img src=x onerror=alert\(1\))&gt;' '<\1>'
    swap_in "$bad/$hides" '&lt;svg/onload=alert\(1\)&gt;' 'svg'
    swap_in "$bad/$breaks" '&lt;(svg/onload=alert\(1\))&gt;' '<\1>'
    swap_in "$bad/everybody/assets/search-page.js" 'document.createTextNode\(text\)' \
        'document.createRange().createContextualFragment(text)'
    catches "$opens: opens a dialog “1”" "$opens: listens by onerror=" \
        "$hides: does not show “<svg/onload=alert\(1\)>” as it is" \
        "$breaks: says “violates its policy: script-src" 'everybody/kk/search.html: listens by' \
        -- node "$here/scripts.mjs" "$cache/node_modules" "$bad"
    judge scripts node "$here/scripts.mjs" "$cache/node_modules" "$left"
}

judge_live() {
    local place live=(node "$here/live.mjs" "$cache/node_modules" "$qujat")
    place=$(mktemp -d -p "$work/plants") && cp -r "$workspace"/{qujat.toml,data} "$place"
    mkdir -p "$place/templates/site/assets"
    cp "$workspace/templates/site/assets/live.js" "$place/templates/site/assets"
    swap_in "$place/templates/site/assets/live.js" 'location.reload\(\)' 'console.log("planted")'
    swap_in "$place/templates/site/assets/live.js" 'news.replaceChildren\(' '[].concat('
    catches 'save 1: the page does not show it' 'says “planted”' 'the finding does not stand beside the page' \
        'a page that is gone does not say so' -- "${live[@]}" "$place" 1
    rm -r "$place/templates"
    judge live "${live[@]}" "$place" 5
}

judge_markup() {
    local bad whole=$work/whole
    # To the checker no file of a disk is of the page's own origin; the browser holds pages to their policy (quiet).
    local nu=("$here/html.sh" "$cache/node_modules/vnu-jar/build/dist/vnu.jar")
    local options=(--filterpattern '.*violates Content Security Policy.*')
    bad=$(few_pages) && find "$bad" -name '*.part.html' -delete
    swap_in "$bad/kk/papers.html" '<h1' '<h1 colour="red"'
    echo '.planted { font: 1rem inherit; }' >>"$bad/assets/site.css"
    catches 'kk/papers.html.*“colour” not allowed' 'site.css.*is not a “font” value' -- "${nu[@]}" "$bad" "${options[@]}"
    # The bare HTML of a paper is a part of a page, and is judged in it.
    cp -r "$site" "$whole" && find "$whole" -name '*.part.html' -delete
    judge markup "${nu[@]}" "$whole" "${options[@]}"
}

# Links into the site, to the places in its pages, too. Those to other hosts are not followed.
links() { "$cache/venv/bin/lychee" --offline --include-fragments --no-progress --root-dir "$1" "$1/**/*.html"; }

judge_links() {
    local bad
    bad=$(copy "$site") && rm "$bad/ru/decisions.html"
    swap_in "$bad/kk/index.html" 'href="#text"' 'href="#planted"'
    catches 'ru/decisions.html .*File not found' '#planted' -- links "$bad"
    judge links links "$site"
}

# What search engines and feed readers get: the map of the site, the feeds, the terms of schema.org.
judge_machines() {
    local bad node_modules=$cache/node_modules
    local machines=("$python" "$here/machines.py" "$node_modules/sitemap/schema/sitemap.xsd" "$here/atom.rng")
    local structured=(node "$here/structured.mjs" "$node_modules")
    bad=$(copy "$site") && rm "$bad/kk/papers.html"
    sed -i -E '0,/<loc>(.*decisions.html)<.loc>/s//<place>\1<\/place>/; 0,/hreflang="ru" href="[^"]*"/s//hreflang="ru" href="x"/' "$bad/sitemap.xml"
    swap_in "$bad/ru/feed.xml" '<author>.*' ''
    swap_in "$bad/kk/feed.xml" '<updated>[^<]*' '<updated>planted'
    swap_in "$bad/kk/feed.xml" 'rel="self"' 'rel="planted"'
    catches 'sitemap.xml: line .*place' 'sitemap.xml: names .*kk/papers.html, which is not there' 'x does not lead back' \
        'ru/feed.xml: line .*author' "kk/feed.xml: line .*allow value 'planted'" \
        'kk/feed.xml: does not say where it lies' -- "${machines[@]}" "$bad"
    swap_in "$bad/kk/index.html" '"@type":"Preschool",' '"@type":"Preschool","planted":1,'
    swap_in "$bad/ru/protocol/2025-08-28-pedagogical-council.html" '"datePublished":"' '"datePublished":"28.08.'
    catches "kk/index.html: .*planted.* does not exist" 'council.html: was published on “28' \
        -- "${structured[@]}" "$bad" "$work/things-planted"
    machines() { "${machines[@]}" "$site" && "${structured[@]}" "$site" "$work/things"; }
    judge machines machines
}
