// Proves in Chromium that the strings which `tests/suite/scripts.rs` put into every text field of every kind do
// nothing on any page that it left: no dialog, no request, no word in the console, no break of the policy; and that
// they read as the letters they are.
//
// Arguments: NODE_MODULES FOLDER

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { launch, watched } from "./site/browser.mjs";
import { filesOf } from "./site/reading.mjs";

const [modules, path] = process.argv.slice(2);
const folder = resolve(path);
const readings = JSON.parse(readFileSync(join(folder, "readings.json"), "utf8"));
const base = `${pathToFileURL(folder).href}/`;
const pages = filesOf(folder).filter((name) => name.endsWith(".html"));
const faults = new Set();
const seen = new Set();

// Runs in the browser; the same folding as that of the readings.
function look() {
  document.querySelectorAll("script, style").forEach((element) => element.remove());
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  return {
    text: document.body.textContent.replace(/\s+/g, " ").toLowerCase(),
    handlers: attributes.filter(({ name }) => name.startsWith("on")).map(({ name, value }) => `${name}=${value}`),
  };
}

async function judge(page, name) {
  const tell = (fault) => faults.add(`${name}: ${fault}`);
  const { text, handlers } = await page.evaluate(look);
  handlers.forEach((handler) => tell(`listens by ${handler}`));
  for (const { 0: mark, index } of text.matchAll(/белгі\d{3}/g)) {
    const before = text.slice(0, index).trimEnd();
    if (readings[mark].some((reading) => before.endsWith(reading))) seen.add(mark);
    else tell(`does not show “${readings[mark][0]}” as it is`);
  }
}

const browser = await launch(modules);
let now;
const page = await watched(browser, base, (fault) => faults.add(`${now}: ${fault}`));
for (now of pages) {
  await page.goto(base + now);
  // A page that leads on at once is judged where it leads.
  if (readFileSync(join(folder, now), "utf8").includes('http-equiv="refresh"')) await page.waitForLoadState("networkidle");
  await judge(page, now);
}
const search = pages.find((name) => /(^|\/)search\.html$/.test(name));
await page.goto(`${base}${(now = search)}?q=${encodeURIComponent("белгі")}`);
await page.locator("main li").first().waitFor({ timeout: 5_000 }).catch(() => faults.add(`${now}: finds nothing`));
await judge(page, now);
await browser.close();
[...faults].sort().forEach((fault) => console.log(fault));
console.log(`${pages.length} pages, ${seen.size} texts`);
process.exit(faults.size || !seen.size ? 1 : 0);
