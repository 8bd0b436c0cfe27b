// Proves in Chromium that a page of `qujat serve` follows the files: a save changes it without a reload by hand, the
// findings of the saved file stand beside it, a deleted one leaves a page that says so in its own language. Tells how
// long it takes from a save to its findings and to the new page; those are figures and never a verdict.
//
// Arguments: NODE_MODULES QUJAT WORKSPACE [SAVES]    the workspace is changed

import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { launch, watched } from "./site/browser.mjs";

const [modules, qujat, workspace, saves = "5"] = process.argv.slice(2);
const file = join(workspace, "data/live-news.toml");
const faults = [];
const heard = [];
const shown = [];

function save(title, key = "title") {
  const text = `kind = "page"\nstatus = "approved"\n${key} = { kk = "Бет ${title}", ru = "Новость ${title}" }\ntext = "Мәтін"\n`;
  writeFileSync(file, text);
  return performance.now();
}

/** Starts the server; gives its address. */
async function serve() {
  const server = spawn(qujat, ["serve", workspace, "--port", "0", "--lang", "en"], { stdio: ["ignore", "ignore", "pipe"] });
  for await (const line of createInterface({ input: server.stderr })) {
    const base = line.match(/http:\S+\//)?.[0];
    if (base) return { base, server };
  }
  throw new Error("the server did not begin");
}

/** Listens as a page does, and remembers when each event came. */
function listen(base) {
  get(`${base}assets/live`, (response) => {
    response.setEncoding("utf8");
    response.on("data", (text) => /^data:/m.test(text) && heard.push({ text, at: performance.now() }));
    response.on("error", () => {}); // The server ends with the run.
  });
}

/** The first that is as wanted, waited for; nothing where none comes. */
async function first(list, isWanted) {
  for (const since = performance.now(); performance.now() - since < 10_000; ) {
    const found = list.find(isWanted);
    if (found) return found;
    await new Promise((later) => setTimeout(later, 2));
  }
  return null;
}

function figures(times) {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} ms (${sorted[0]} to ${sorted[sorted.length - 1]})`;
}

async function follow(page) {
  const times = { heard: [], shown: [] };
  for (let turn = 1; turn <= Number(saves); turn++) {
    heard.length = 0;
    const since = save(turn);
    const event = await first(heard, ({ text }) => text.includes("live-news.toml"));
    const sight = await first(shown, ({ text }) => text === `Бет ${turn}`);
    if (!event) faults.push(`save ${turn}: no event tells of it`);
    if (!sight) faults.push(`save ${turn}: the page does not show it`);
    if (event && sight) times.heard.push(event.at - since) && times.shown.push(sight.at - since);
    await page.waitForLoadState();
  }
  return times;
}

/** A fault in a file is told beside the page, which stays as it was. */
async function findings(page) {
  save("with a fault", "titel");
  const panel = page.locator("aside.live:visible", { hasText: "titel" });
  await panel.waitFor({ timeout: 5_000 }).catch(() => faults.push("the finding does not stand beside the page"));
  const heading = await page.locator("h1").textContent();
  if (heading !== `Бет ${saves}`) faults.push(`a file with a fault makes the page “${heading}”`);
}

const { base, server } = await serve();
const browser = await launch(modules);
try {
  save(0);
  listen(base);
  await first(heard, ({ text }) => text.includes("live-news.toml"));
  let isGone = false;
  const page = await watched(browser, base, (fault) => isGone || faults.push(fault));
  await page.exposeFunction("shows", (text) => shown.push({ text, at: performance.now() }));
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () =>
    window.shows(document.querySelector("h1")?.textContent)));
  await page.goto(`${base}kk/page/live-news.html`);
  const times = await follow(page);
  await findings(page);
  await page.goto(`${base}ru/page/live-news.html`);
  isGone = true;
  rmSync(file);
  if (!(await first(shown, ({ text }) => text === "Такой страницы нет"))) faults.push("a page that is gone does not say so");
  faults.sort().forEach((fault) => console.log(fault));
  if (times.shown.length) {
    console.log(`${saves} saves: findings after ${figures(times.heard)}, the page after ${figures(times.shown)}`);
  }
} finally {
  await browser.close();
  server.kill();
}
process.exit(faults.length ? 1 : 0);
