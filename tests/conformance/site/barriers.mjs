// axe-core finds no barrier on any kind of page in any language: on a light screen and a dark one, in normal colours
// and in high contrast, and in large type on a narrow screen. What axe calls `incomplete` is no fault.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { watched } from "./browser.mjs";
import { sorts } from "./reading.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const SIGHTS = [
  { name: "light", colorScheme: "light", viewport: WIDE, boxes: [] },
  { name: "dark", colorScheme: "dark", viewport: WIDE, boxes: [] },
  { name: "light, high contrast", colorScheme: "light", viewport: WIDE, boxes: ["contrast"] },
  { name: "dark, high contrast, large type", colorScheme: "dark", viewport: NARROW, boxes: ["contrast", "large"] },
];

export async function judge(site) {
  const axe = readFileSync(join(site.modules, "axe-core/axe.min.js"), "utf8");
  const queue = sorts(site.pages).filter(({ refresh }) => !refresh);
  await Promise.all([lane(site, axe, queue), lane(site, axe, queue)]);
}

async function lane(site, axe, queue) {
  let now;
  const base = site.places.http;
  const page = await watched(site.browser, base, (fault) => site.tell(now, fault));
  for (let next; (next = queue.shift()); ) {
    now = next.name;
    await page.goto(base + now);
    await page.evaluate(axe);
    for (const sight of SIGHTS) await look(site, page, now, sight);
  }
  await page.context().close();
}

async function look(site, page, name, { name: sight, colorScheme, viewport, boxes }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  for (const id of ["contrast", "large"]) {
    const box = page.locator(`#${id}`);
    if (await box.count()) await box.setChecked(boxes.includes(id));
  }
  const { violations } = await page.evaluate((values) => axe.run({ runOnly: { type: "tag", values } }), RULES);
  for (const { id, help, nodes } of violations) site.tell(name, `${id} (${sight}): ${help}: ${nodes[0].html}`);
}
