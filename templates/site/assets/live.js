// Follows `qujat serve`: shows the findings of the file just saved, and the page as it is by now. Never part of a
// finished site.

"use strict";

(() => {
  const script = document.currentScript;
  const own = Number(script.dataset.number);
  const language = document.documentElement.lang;
  const CLOSED = "qujat-live-closed";
  const AGAIN = 2000;

  let source = null;
  let shown = null;
  let isLost = false;

  const panel = document.createElement("aside");
  panel.className = "live";
  panel.hidden = true;
  const close = element("button", "");
  close.type = "button";
  // What comes into a region that was there before is read aloud.
  const news = element("div", "");
  news.setAttribute("role", "status");
  panel.append(close, news);
  document.querySelector(".skip").after(panel);

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  // A browser may forbid a page to remember anything; then a closed panel comes back on the next page.
  function remembered() {
    try {
      return sessionStorage.getItem(CLOSED);
    } catch {
      return null;
    }
  }

  function remember(number) {
    try {
      sessionStorage.setItem(CLOSED, number);
    } catch {
      // Nothing to be done.
    }
  }

  function findingOf(finding) {
    const item = element("li", "");
    item.dataset.severity = finding.severity;
    const place = element("p", "");
    const rule = element("a", finding.code);
    rule.href = new URL(`../${language}/rules/cards/${finding.code}.html`, script.src).href;
    place.append(element("code", finding.place), " ", rule);
    item.append(place, element("p", `${finding.word}: ${finding.message}`));
    if (finding.help) item.append(element("p", finding.help));
    return item;
  }

  function fileOf(file) {
    const list = element("ul", "");
    list.append(...file.findings.map(findingOf));
    return [element("h3", file.path), element("p", file.said), list];
  }

  function show(number, words) {
    shown = { number, words };
    close.textContent = words.close;
    panel.setAttribute("aria-label", words.title);
    news.replaceChildren(
      element("h2", words.title),
      ...words.said.map((line) => element("p", line)),
      ...words.files.flatMap(fileOf),
    );
    panel.hidden = words.calm || remembered() === String(number);
  }

  function lose(event) {
    if (event.target.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN);
    if (isLost || !shown) return;
    isLost = true;
    news.replaceChildren(element("p", shown.words.lost));
    panel.hidden = false;
  }

  // A page that is gone says so itself, in its own language, and comes back with its file.
  function follow(event) {
    const { number, words } = JSON.parse(event.data);
    if (number !== shown?.number) show(number, words[language]);
    if (number !== own) location.reload();
  }

  function connect() {
    leave();
    if (document.visibilityState === "hidden") return;
    source = new EventSource(new URL("live", script.src));
    source.addEventListener("open", () => isLost && location.reload());
    source.addEventListener("error", lose);
    source.addEventListener("findings", follow);
  }

  // A browser keeps few connections to one host: pages that nobody looks at let go of theirs.
  function leave() {
    source?.close();
    source = null;
  }

  close.addEventListener("click", () => {
    panel.hidden = true;
    remember(shown.number);
    const main = document.querySelector("main");
    main.tabIndex = -1;
    main.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.contains(document.activeElement)) close.click();
  });
  document.addEventListener("visibilitychange", connect);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
})();
