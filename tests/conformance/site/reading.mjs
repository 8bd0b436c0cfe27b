// What the pages of a site say, read by the browser's own parser without running anything.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** All files of a site below its root, with `/`. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();
}

/** The pages with what they say; a paper's bare HTML is read, too, and marked as a `fragment`. */
export async function read(browser, folder) {
  const names = filesOf(folder).filter((name) => name.endsWith(".html"));
  const page = await browser.newPage();
  const texts = names.map((name) => readFileSync(join(folder, name), "utf8"));
  const facts = await page.evaluate(factsOf, texts);
  await page.close();
  return facts.map((fact, at) => ({ ...fact, name: names[at], fragment: names[at].endsWith(".part.html") }));
}

// Runs in the browser.
function factsOf(texts) {
  const written = (element) => element.cloneNode(false).outerHTML.slice(0, 200);
  const isData = (script) => script.type === "application/ld+json";
  return texts.map((text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const all = [...page.querySelectorAll("*"), ...[...page.querySelectorAll("template")]
      .flatMap((template) => [...template.content.querySelectorAll("*")])];
    const attributes = (element) => [...element.attributes];
    const links = (selector) => [...page.querySelectorAll(selector)]
      .map((link) => ({ href: link.getAttribute("href"), lang: link.hreflang }));
    return {
      lang: page.documentElement.lang,
      policy: page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? "",
      refresh: page.querySelector('meta[http-equiv="refresh"]')?.content.replace(/^0; url=/, ""),
      languages: links(".languages a"),
      heading: page.querySelector("main h1")?.textContent.trim(),
      sums: [...page.querySelectorAll("[data-sha256]")].map((code) => code.textContent),
      inline: all.filter((element) =>
        (element.localName === "script" && !element.hasAttribute("src") && !isData(element)) ||
        element.localName === "style" || element.hasAttribute("style") ||
        attributes(element).some(({ name }) => name.startsWith("on")) ||
        attributes(element).some(({ name, value }) => /^(href|src|action|formaction|data|xlink:href)$/.test(name) &&
          // What a browser takes out of an address before it looks at the scheme.
          /^[\x00-\x20]*(javascript|vbscript|data):/i.test(value.replace(/[\t\r\n]/g, ""))),
      ).map(written),
    };
  });
}

/**
 * One page of each sort in each language; `all` takes every page but cards of rules and pages of short codes, of
 * which there are many of one make.
 */
export function sorts(pages, all = false) {
  const seen = new Set();
  return pages.filter(({ name, fragment }) => {
    const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "";
    // Pages of the upper folders are one of a sort each.
    const isOwn = /^[^/]*$/.test(folder) && folder !== "c";
    const isMany = folder === "c" || folder.endsWith("/cards");
    if (fragment || (!isOwn && (!all || isMany) && seen.has(folder))) return false;
    seen.add(folder);
    return true;
  });
}
