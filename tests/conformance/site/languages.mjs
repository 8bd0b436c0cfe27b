// The switch of language leads to the same page in the other language, and from there back.

import { posix } from "node:path";

import { follow, watched } from "./browser.mjs";
import { sorts } from "./reading.mjs";

export async function judge(site) {
  const pages = new Map(site.pages.map((page) => [page.name, page]));
  const target = (page, href) => posix.join(posix.dirname(page.name), href);
  const others = site.pages.filter(({ name, fragment }) => name.includes("/") && !fragment && !name.startsWith("c/"));
  for (const page of others) {
    if (!page.languages.length) site.tell(page.name, "has no switch of language");
    for (const { href, lang } of page.languages) {
      const other = pages.get(target(page, href));
      if (!other) site.tell(page.name, `its ${lang} is missing: ${href}`);
      else if (other.lang !== lang) site.tell(page.name, `its ${lang} is written in ${other.lang}`);
      else if (!other.languages.some((back) => target(other, back.href) === page.name)) {
        site.tell(page.name, `its ${lang} does not lead back`);
      } else if (withoutLanguage(other, lang) !== withoutLanguage(page, page.lang)) {
        site.tell(page.name, `its ${lang} is another page: ${other.name}`);
      }
    }
  }
  for (const base of [site.places.file, site.places.http]) await press(site, base);
}

function withoutLanguage({ name }, lang) {
  return name.split("/").filter((part) => part !== lang).join("/");
}

/** Presses the switch on a page of each sort in one language, there and back. */
async function press(site, base) {
  let now;
  const page = await watched(site.browser, base, (fault) => site.tell(now, fault));
  const first = site.pages.find(({ languages }) => languages.length)?.lang;
  const pages = sorts(site.pages).filter(({ lang, languages }) => lang === first && languages.length);
  for (const { name, lang, languages } of pages) {
    now = name;
    await page.goto(base + name);
    await follow(page, page.locator(".languages a").first());
    const reached = await page.evaluate(() => document.documentElement.lang);
    if (reached !== languages[0].lang) site.tell(name, `the switch to ${languages[0].lang} led to ${page.url()}`);
    const back = page.locator(`.languages a[hreflang="${lang}"]`);
    const end = (await back.count()) ? await follow(page, back) : page.url();
    if (end !== base + name) site.tell(name, `the switch and back led to ${end}`);
  }
  await page.context().close();
}
