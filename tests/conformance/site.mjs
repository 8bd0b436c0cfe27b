// Proves in Chromium that the public site does what it says, from the disk and from a server in a subfolder.
//
// Arguments: NODE_MODULES SITE CHECK…    a check is a file of site/: quiet, languages, files, keyboard, …

import { resolve } from "node:path";

import { launch, places } from "./site/browser.mjs";
import { read } from "./site/reading.mjs";

const [modules, path, ...checks] = process.argv.slice(2);
const folder = resolve(path);
const faults = new Set();
const browser = await launch(modules);
const site = {
  browser,
  folder,
  places: await places(folder),
  pages: await read(browser, folder),
  tell: (name, fault) => faults.add(`${name}: ${fault}`),
};
const queue = [...checks];
async function lane() {
  for (let check; (check = queue.shift()); ) {
    const { judge } = await import(`./site/${check}.mjs`);
    await judge(site).catch((error) => site.tell(check, `could not be judged: ${error.message.split("\n")[0]}`));
  }
}
await Promise.all([lane(), lane()]); // Each page is a process of its own: two keep two cores busy.
await browser.close();
site.places.close();
[...faults].sort().forEach((fault) => console.log(fault));
console.log(`${site.pages.length} pages, from the disk and from a server: ${checks.join(", ")}`);
process.exit(faults.size || !site.pages.length ? 1 : 0);
