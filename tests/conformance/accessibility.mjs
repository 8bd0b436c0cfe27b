// Proves with axe-core in Chromium that no page breaks a rule of WCAG 2.2 AA that a machine can judge, on a wide
// light screen and on a narrow dark one; that no page must be scrolled sideways at 320 px (WCAG 1.4.10); and that
// none asks the network for anything. What axe calls `incomplete` is no fault: it says so of the contrast of "№".
//
// Arguments: NODE_MODULES FOLDER

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, folder] = process.argv.slice(2).map((path) => resolve(path));
const { chromium } = createRequire(join(modules, "_"))("playwright-core");
const axe = readFileSync(join(modules, "axe-core/axe.min.js"), "utf8");

const SCREENS = [
  { width: 1280, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// Without these Chromium looks for its maker's hosts at every start; root may not use its sandbox.
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
const faults = [];

async function judge(page, file) {
  const tell = (fault) => faults.push(`${join(folder, file)}: ${fault}`);
  await page.route("**", (route) => {
    if (route.request().url().startsWith("file:")) return route.continue();
    tell(`asks for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(pathToFileURL(join(folder, file)).href);
  for (const { width, colorScheme } of SCREENS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) tell(`is ${wide} px too wide at ${width} px`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
    for (const { id, help, nodes } of violations) tell(`${id} at ${width} px: ${help}: ${nodes[0].html}`);
  }
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
const queue = [...files];
async function lane() {
  for (let file; (file = queue.shift()); ) {
    const page = await browser.newPage();
    await judge(page, file);
    await page.close();
  }
}
await Promise.all([lane(), lane()]); // Each page is a process of its own: two keep two cores busy.
await browser.close();
faults.sort().forEach((fault) => console.log(fault));
console.log(`${files.length} pages at ${SCREENS.map(({ width }) => width).join(" and ")} px`);
process.exit(faults.length || !files.length ? 1 : 0);
