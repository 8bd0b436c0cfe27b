// Whoever has only a keyboard reaches everything, in the order of the page, and sees where they are.

import { watched } from "./browser.mjs";
import { sorts } from "./reading.mjs";

const CONTROLS = ["large", "contrast", "find"];

export async function judge(site) {
  let now;
  const base = site.places.http;
  const page = await watched(site.browser, base, (fault) => site.tell(now, fault));
  for (const { name, refresh } of sorts(site.pages)) {
    if (refresh) continue;
    now = name;
    await page.goto(base + name);
    await walk(site, page, name);
  }
  await page.goto(base + (now = homeOf(site)));
  await operate(site, page, now);
  const paper = site.pages.find(({ sums }) => sums.length);
  await page.goto(base + (now = paper.name));
  await choose(site, page, now);
  await page.context().close();
}

const homeOf = (site) => site.pages.find(({ name }) => /^[^/]+\/index\.html$/.test(name)).name;

/** Presses Tab as often as there are places to reach. */
async function walk(site, page, name) {
  const expected = await page.evaluate(mark);
  const reached = [];
  for (let step = 0; step < expected.length; step++) {
    await page.keyboard.press("Tab");
    const place = await page.evaluate(where);
    reached.push(place.at);
    if (place.at !== null && !place.isSeen) site.tell(name, `does not show that ${expected[place.at]} has the focus`);
    if (place.at !== null && !place.isThere) site.tell(name, `leaves ${expected[place.at]} out of sight`);
  }
  expected.forEach((element, at) => {
    if (!reached.includes(at)) site.tell(name, `does not reach ${element}`);
  });
  if (reached.some((at, step) => at !== step)) site.tell(name, "reaches its elements in another order");
  if (!/class="skip"/.test(expected[0] ?? "")) site.tell(name, `begins with ${expected[0]} and not with a way past the menu`);
}

// Runs in the browser: everything that can be used, even where somebody took it out of the order of Tab.
function mark() {
  const usable = "a[href], button, input, select, textarea, summary, [tabindex]";
  const isOpen = (element) => !element.closest("details:not([open])") || element.localName === "summary";
  const all = [...document.querySelectorAll(usable)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && isOpen(element) && !element.disabled);
  window.judged = all;
  return all.map((element) => element.cloneNode(false).outerHTML);
}

function where() {
  const element = document.activeElement;
  const at = window.judged.indexOf(element);
  if (at < 0) return { at: null };
  // What is hidden from the eye, as the choice of a file is, shows its focus by its label.
  const isHidden = element.getBoundingClientRect().width <= 2;
  const shown = isHidden ? element.labels?.[0] ?? element : element;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  return {
    at,
    isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isThere: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}

/** The way past the menu, the boxes and the search work from the keyboard. */
async function operate(site, page, name) {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isPast = await page.evaluate(() => Boolean(document.activeElement.closest("main")));
  if (!isPast) site.tell(name, "its way past the menu does not lead to the text");
  for (const id of CONTROLS) {
    if (!(await page.locator(`#${id}`).count())) site.tell(name, `has no #${id}`);
  }
  for (const box of ["large", "contrast"]) {
    await page.locator(`#${box}`).focus();
    await page.keyboard.press("Space");
    const isOn = await page.evaluate((choice) => document.documentElement.classList.contains(choice), box);
    if (!isOn) site.tell(name, `Space does not choose #${box}`);
    await page.keyboard.press("Space");
  }
  await page.locator("#find").focus();
  await page.keyboard.type("бала");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\.html\?q=/, { timeout: 10_000 }).catch(() => site.tell(name, "Enter does not search"));
}

async function choose(site, page, name) {
  const chooser = page.waitForEvent("filechooser", { timeout: 10_000 }).catch(() => null);
  await page.locator("#check-file").focus();
  await page.keyboard.press("Enter");
  if (!(await chooser)) site.tell(name, "Enter does not choose a file to check");
}
