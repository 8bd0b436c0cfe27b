// Typed on the home page, the search finds papers whatever the ending, and without Kazakh letters.

import { follow, watched } from "./browser.mjs";

/** What is typed, and a paper of the sample that must be found. */
const QUERIES = {
  kk: [
    ["педагогикалық кеңес", "protocol/2025-08-28-pedagogical-council.html"],
    ["педагогикалық кеңестің хаттамасы", "protocol/2025-08-28-pedagogical-council.html"],
    ["ПЕДАГОГИКАЛЫК КЕНЕСТЕ", "protocol/2025-08-28-pedagogical-council.html"],
    ["тәлімгерлік", "plan/2025-2026-mentoring.html"],
    ["талимгерликтин", "plan/2025-2026-mentoring.html"],
  ],
  ru: [
    ["педагогический совет", "protocol/2025-08-28-pedagogical-council.html"],
    ["протоколы педагогического совета", "protocol/2025-08-28-pedagogical-council.html"],
    ["наставничестве", "plan/2025-2026-mentoring.html"],
  ],
};
const NOTHING = "ыъыъыъ";
const HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";

export async function judge(site) {
  for (const base of [site.places.file, site.places.http]) {
    for (const [lang, queries] of Object.entries(QUERIES)) {
      const home = `${lang}/index.html`;
      const page = await watched(site.browser, base, (fault) => site.tell(home, `${fault} (search)`));
      for (const [query, paper] of queries) await find(site, page, { base, lang, query, paper });
      for (const query of [NOTHING, HOSTILE]) await findNothing(site, page, { base, lang, query });
      await page.context().close();
    }
  }
}

async function type(site, page, { base, lang, query }) {
  await page.goto(`${base}${lang}/index.html`);
  await page.getByRole("searchbox").fill(query);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href.startsWith(`${base}${lang}/search.html?q=`) &&
    url.searchParams.get("q") === query);
  const isKept = (await page.getByRole("searchbox").inputValue()) === query;
  if (!isKept) site.tell(`${lang}/search.html`, `does not show what was searched: ${query}`);
}

const results = (page) => page.locator("main").getByRole("listitem").getByRole("link");

/** The number that the page says, once it says one. */
async function count(page) {
  const status = page.locator("main").getByRole("status").filter({ hasText: /\S/ });
  await status.waitFor({ timeout: 2_000 }).catch(() => {});
  return (await status.count()) ? (await status.textContent()).match(/\d+/)?.[0] : undefined;
}

async function find(site, page, search) {
  const name = `${search.lang}/search.html`;
  await type(site, page, search);
  const said = Number(await count(page));
  const more = page.locator("main").getByRole("button").last();
  for (let shown = 0; (await more.isVisible()) && shown < (await results(page).count()); ) {
    shown = await results(page).count();
    if (shown >= said) break;
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll("main li a").length > before, shown,
      { timeout: 3_000 }).catch(() => {});
  }
  const found = await results(page).evaluateAll((links) => links.map((link) => link.href));
  if (said !== found.length) site.tell(name, `says ${said} and shows ${found.length}: ${search.query}`);
  const wanted = `${search.base}${search.lang}/${search.paper}`;
  const place = found.findIndex((href) => href.split("#")[0] === wanted);
  if (place < 0) return site.tell(name, `does not find ${search.paper} by “${search.query}”`);
  const reached = await follow(page, results(page).nth(place));
  if (reached.split("#")[0] !== wanted) site.tell(name, `a result led to ${reached}`);
}

async function findNothing(site, page, search) {
  await type(site, page, search);
  const said = await count(page);
  const found = await results(page).count();
  if (Number(said ?? 0) || found) site.tell(`${search.lang}/search.html`, `finds ${found} by “${search.query}”`);
  if (!(await page.locator("main").getByRole("status").innerText()).trim()) {
    site.tell(`${search.lang}/search.html`, `says nothing where nothing is found: ${search.query}`);
  }
}
