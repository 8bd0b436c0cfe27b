// Proves in Chromium that the public site does what it says, from the disk and from a server in a subfolder.
//
// Arguments: NODE_MODULES SITE CHECK…    a check is a file of site/: quiet, languages, files, keyboard, …

import { resolve } from "node:path";

import { launch, places } from "./site/browser.mjs";
import { read } from "./site/reading.mjs";

const [modules, path, ...checks] = process.argv.slice(2);
const folder = resolve(path);
const faults = new Set();
const pages = await withBrowser((browser) => read(browser, folder));
const site = { modules: resolve(modules), folder, pages, places: await places(folder) };

/** Each check has a browser of its own, which takes no other check with it where it dies. */
async function withBrowser(task) {
  const browser = await launch(modules);
  try {
    return await task(browser);
  } finally {
    await browser.close();
  }
}

/** What a check tells. One that breaks off, as where a browser dies, is begun anew once: that is no fault of the site. */
async function judged(check, isSecond = false) {
  const { judge } = await import(`./site/${check}.mjs`);
  const told = new Set();
  const tell = (name, fault) => told.add(`${name}: ${fault}`);
  try {
    await withBrowser((browser) => judge({ ...site, browser, tell }));
  } catch (error) {
    if (!isSecond) return judged(check, true);
    tell(check, `could not be judged: ${error.message.split("\n")[0]}`);
  }
  return told;
}

const queue = [...checks];
async function lane() {
  for (let check; (check = queue.shift()); ) (await judged(check)).forEach((fault) => faults.add(fault));
}
await Promise.all([lane(), lane()]); // Two keep two cores busy.
site.places.close();
[...faults].sort().forEach((fault) => console.log(fault));
console.log(`${pages.length} pages, from the disk and from a server: ${checks.join(", ")}`);
process.exit(faults.size || !pages.length ? 1 : 0);
