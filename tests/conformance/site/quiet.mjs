// Every page has its policy and nothing inline; the browser opens one without a message, a fault, another host.

import { watched } from "./browser.mjs";
import { sorts } from "./reading.mjs";

const POLICY = /default-src 'none'(?=.*script-src 'self'(;|$))(?=.*style-src 'self'(;|$))(?=.*base-uri 'none')/;
const FORBIDDEN = /unsafe-|\*|https?:/;

export async function judge(site) {
  for (const page of site.pages) {
    if (!page.fragment && (!POLICY.test(page.policy) || FORBIDDEN.test(page.policy))) {
      site.tell(page.name, `has no strict policy: “${page.policy}”`);
    }
    page.inline.forEach((element) => site.tell(page.name, `holds something inline: ${element}`));
  }
  await open(site, site.places.file, sorts(site.pages));
  await open(site, site.places.http, sorts(site.pages, true));
}

async function open(site, base, pages) {
  let now;
  const page = await watched(site.browser, base, (fault) => site.tell(now, `${fault} (${base})`));
  for (const { name, refresh } of pages) {
    now = name;
    await page.goto(base + name);
    if (refresh) await page.waitForURL(new URL(refresh, base + name).href);
    // A message that is under way arrives before the answer.
    await page.evaluate(() => 0);
  }
  await page.context().close();
}
