// What is printed is the paper alone, and a table that goes over pages has its head on each.

import { execFileSync } from "node:child_process";

import { watched } from "./browser.mjs";
import { sorts } from "./reading.mjs";

export async function judge(site) {
  let now;
  const base = site.places.file;
  const page = await watched(site.browser, base, (fault) => site.tell(now, fault));
  await page.emulateMedia({ media: "print" });
  for (const { name, refresh } of sorts(site.pages)) {
    if (refresh) continue;
    now = name;
    await page.goto(base + name);
    (await page.evaluate(printed)).forEach((element) => site.tell(name, `prints ${element}`));
  }
  await heads(site, page, base);
  await page.context().close();
}

// Runs in the browser: what serves only the reader of a screen.
function printed() {
  const screen = ["body > header", "body > footer", "body > a", "nav", "form", "button", "input", "video", "audio"];
  const all = [...document.querySelectorAll(screen)];
  return all.filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.cloneNode(false).outerHTML);
}

/** The longest table of the site is printed, and every page from its head to its last row has the head. */
async function heads(site, page, base) {
  let longest = { rows: 0 };
  for (const { name } of site.pages.filter(({ sums }) => sums.length)) {
    await page.goto(base + name);
    const tables = await page.evaluate(measured);
    tables.filter(({ rows }) => rows > longest.rows).forEach((table) => { longest = { ...table, name }; });
  }
  await page.goto(base + longest.name);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).split("\f");
  const first = pages.findIndex((one) => one.includes(longest.head));
  const last = pages.findLastIndex((one) => new RegExp(`^ *${longest.last} {2}`, "m").test(one));
  if (first < 0 || last <= first) {
    return site.tell(longest.name, "has no table that goes over pages, where the repeated head could be seen");
  }
  const without = pages.slice(first, last + 1).filter((one) => !one.includes(longest.head)).length;
  if (without) site.tell(longest.name, `prints ${without} pages of its table without the head “${longest.head}”`);
}

// Runs in the browser: a column's head of one word, and the number of the last row.
function measured() {
  return [...document.querySelectorAll("main table")].map((table) => ({
    rows: table.rows.length,
    head: table.tHead?.rows[0].cells[1]?.innerText.trim().split(/\s+/)[0],
    last: table.rows[table.rows.length - 1].cells[0].innerText.trim(),
  }));
}
