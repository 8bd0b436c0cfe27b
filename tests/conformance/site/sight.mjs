// Small screens, large type, high contrast; with scripts forbidden, and remembered where they are not.

import { follow, watched } from "./browser.mjs";
import { sorts } from "./reading.mjs";

const NARROW = { width: 320, height: 640 };

export async function judge(site) {
  const pages = sorts(site.pages).filter(({ refresh }) => !refresh);
  await Promise.all([reflow(site, pages), withoutScripts(site, pages)]);
  for (const base of [site.places.file, site.places.http]) await remembered(site, base);
}

/** WCAG 1.4.10: nothing is moved sideways at 320 px, in normal type and in large. */
async function reflow(site, pages) {
  let now;
  const page = await watched(site.browser, site.places.http, (fault) => site.tell(now, fault), { viewport: NARROW });
  for (const isLarge of [false, true]) {
    for (const { name } of pages) {
      now = name;
      await page.goto(site.places.http + name);
      const box = page.locator("#large");
      if (isLarge && !(await box.count())) continue;
      if ((await box.count()) && (await box.isChecked()) !== isLarge) await box.setChecked(isLarge);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) site.tell(name, `is ${wide} px too wide at 320 px${isLarge ? " in large type" : ""}`);
    }
  }
  await page.context().close();
}

/** Everything is read, and the boxes work, where no script runs. */
async function withoutScripts(site, pages) {
  const base = site.places.http;
  for (const colorScheme of ["light", "dark"]) {
    let now;
    const tell = (fault) => site.tell(now, fault);
    const bare = await watched(site.browser, base, tell, { javaScriptEnabled: false, colorScheme });
    const full = await watched(site.browser, base, tell, { colorScheme });
    for (const { name } of pages) {
      now = name;
      await bare.goto(base + name);
      await full.goto(base + name);
      if (!name.endsWith("search.html") && (await textOf(bare)) !== (await textOf(full))) {
        tell("says less where no script runs");
      }
      if (await bare.locator("#large").count()) await boxes(bare, tell, colorScheme);
    }
    await bare.context().close();
    await full.context().close();
  }
}

const textOf = (page) => page.evaluate(() => {
  document.querySelectorAll(".check").forEach((check) => check.remove());
  return document.body.innerText;
});

async function boxes(page, tell, colorScheme) {
  const before = await page.evaluate(look);
  await page.locator("#large").check();
  const large = await page.evaluate(look);
  if (large.size < before.size * 1.25) tell(`its type grows only from ${before.size} to ${large.size} px (${colorScheme})`);
  await page.locator("#contrast").check();
  const strong = await page.evaluate(look);
  if (strong.text < 20) tell(`has a contrast of ${strong.text.toFixed(1)} where it should be high (${colorScheme})`);
  if (strong.links < 7) tell(`its links have a contrast of ${strong.links.toFixed(1)} where it should be high (${colorScheme})`);
}

// Runs in the browser.
function look() {
  const light = (color) => {
    const [red, green, blue] = color.match(/\d+/g).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const main = getComputedStyle(document.querySelector("main"));
  const link = getComputedStyle(document.querySelector(".menu a:not([aria-current])"));
  return {
    size: parseFloat(main.fontSize),
    text: contrast(main.color, main.backgroundColor),
    links: contrast(link.color, main.backgroundColor),
  };
}

/** What was chosen on one page holds on the next, and after the browser was told otherwise no more. */
async function remembered(site, base) {
  const name = site.pages.find(({ name }) => /^[^/]+\/index\.html$/.test(name)).name;
  const page = await watched(site.browser, base, (fault) => site.tell(name, fault));
  const isOn = (choice) => page.evaluate((choice) =>
    document.documentElement.classList.contains(choice) && document.getElementById(choice).checked, choice);
  for (const choice of ["large", "contrast"]) {
    await page.goto(base + name);
    await page.locator(`#${choice}`).check();
    await follow(page, page.locator(".menu a").nth(1));
    if (!(await isOn(choice))) site.tell(name, `forgets #${choice} on the next page (${base})`);
    await page.locator(`#${choice}`).uncheck();
    await page.goBack();
    await page.reload();
    if (await isOn(choice)) site.tell(name, `remembers #${choice} that was taken back (${base})`);
  }
  await page.context().close();
}
