// Draws what a public site looks like, for the READMEs: five pages on a desk and on a telephone, a sheet each.
//
// Arguments: NODE_MODULES SITE FOLDER    for this repository:
//   target/release/qujat build . --audience public
//   node tests/conformance/pictures.mjs target/conformance/node_modules output/site docs

import { join, resolve } from "node:path";

import { launch, places } from "./site/browser.mjs";

const PAGES = ["kk/index.html", "kk/plan/2025-2026-annual.html", "kk/protocol/2025-11-27-pedagogical-council.html",
  "ru/decisions.html", "ru/rules/editions/kz-83-2025-32.html"];

/** How a page is seen, and how wide it stands on the sheet. */
const SHEETS = [
  { name: "site-desk", width: 1280, height: 900, shown: 480, columns: 3 },
  { name: "site-phone", width: 360, height: 740, shown: 270, columns: 5 },
];

const [modules, site, folder] = process.argv.slice(2);
const browser = await launch(modules);
const { file, close } = await places(resolve(site));
for (const sheet of SHEETS) {
  await draw(sheet, await seen(sheet));
}
await browser.close();
close();

/** The upper part of each page, as PNG. */
async function seen({ width, height }) {
  const page = await browser.newPage({ viewport: { width, height } });
  const pictures = [];
  for (const name of PAGES) {
    await page.goto(file + name);
    pictures.push(await page.screenshot());
  }
  await page.close();
  return pictures;
}

async function draw({ name, shown, columns }, pictures) {
  const page = await browser.newPage({ viewport: { width: columns * (shown + 16) + 16, height: 100 } });
  const images = pictures.map((png) => `<img width="${shown}" src="data:image/png;base64,${png.toString("base64")}">`);
  await page.setContent(`<style>body { display: grid; grid-template-columns: repeat(${columns}, ${shown}px); gap: 16px;
    margin: 16px; background: #c9c5bc; }</style>${images.join("")}`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.close();
}
