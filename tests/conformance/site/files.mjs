// The check of a file: one's own is the same, another paper's is named, a changed one differs; and where a browser
// cannot tell, it says so and gives no verdict.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { answer, follow, watched } from "./browser.mjs";

export async function judge(site) {
  const papers = site.pages.filter(({ sums }) => sums.length);
  if (papers.length < 2) return site.tell("", "has no papers whose files could be checked");
  papers.forEach((paper) => compareSums(site, paper));
  await check(site, site.places.file, papers);
  await check(site, site.places.http, papers.slice(0, 2));
  return unsafe(site, papers[0]);
}

const files = (site, paper) => ["pdf", "md"].map((suffix) => join(site.folder, paper.name.replace(/html$/, suffix)))
  .filter((path) => existsSync(path));

/** The sums on the page are those of the files that lie there. */
function compareSums(site, paper) {
  const own = files(site, paper).map((path) => createHash("sha256").update(readFileSync(path)).digest("hex"));
  if (own.sort().join() !== [...paper.sums].sort().join()) site.tell(paper.name, "has sums of other files");
}

async function check(site, base, papers) {
  let now;
  const page = await watched(site.browser, base, (fault) => site.tell(now, fault));
  for (const [at, paper] of papers.entries()) {
    now = paper.name;
    const other = papers[(at + 1) % papers.length];
    await page.goto(base + paper.name);
    for (const path of files(site, paper)) await expect(site, page, now, readFileSync(path), "same");
    const [path] = files(site, paper);
    const changed = Buffer.from(readFileSync(path));
    changed[changed.length >> 1] ^= 1;
    await expect(site, page, now, changed, "differs");
    await expect(site, page, now, readFileSync(files(site, other)[0]), "other");
    const link = page.locator(".verdict a");
    if (!(await link.count())) continue;
    const named = await follow(page, link);
    if (named !== base + other.name) site.tell(now, `takes a file of ${other.name} for one of ${named}`);
  }
  await page.context().close();
}

async function expect(site, page, name, buffer, outcome) {
  const verdict = page.locator(".verdict");
  await verdict.evaluate((element) => element.removeAttribute("data-outcome"));
  await page.setInputFiles("#check-file", { name: "file", mimeType: "application/octet-stream", buffer });
  await page.locator(".verdict[data-outcome]").waitFor({ timeout: 10_000 }).catch(() => {});
  const said = await verdict.getAttribute("data-outcome");
  if (said !== outcome) site.tell(name, `says “${said}” of a file that should be “${outcome}”`);
  if (!(await verdict.textContent())) site.tell(name, "gives a verdict without words");
}

/** Without https, and not on one's own machine, a browser has no sums. */
async function unsafe(site, paper) {
  const base = "http://school.example/";
  const context = await site.browser.newContext();
  await context.route(`${base}**`, (route) => route.fulfill(answer(site.folder, route.request().url().slice(base.length)) ??
    { status: 404 }));
  const page = await context.newPage();
  await page.goto(base + paper.name);
  if (await page.evaluate(() => isSecureContext)) site.tell(paper.name, "could not be shown without https");
  await expect(site, page, paper.name, readFileSync(files(site, paper)[0]), "unable");
  await context.close();
}
