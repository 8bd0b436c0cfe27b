// The browser of the judges, and how it gets a site: from the disk, or from a server of its own in a subfolder.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// Without these Chromium looks for its maker's hosts at every start; root may not use its sandbox.
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** Starts Debian's Chromium. */
export function launch(modules) {
  const { chromium } = createRequire(join(resolve(modules), "_"))("playwright-core");
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
}

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
  ".js": "text/javascript; charset=utf-8", ".pdf": "application/pdf", ".json": "application/json",
  ".xml": "application/xml", ".md": "text/markdown; charset=utf-8" };

/** A file as a server answers with it; nothing where there is no such file. */
export function answer(folder, path) {
  try {
    const body = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    return { body, contentType: TYPES[extname(path)] ?? "application/octet-stream" };
  } catch {
    return null;
  }
}

const SUBFOLDER = "/sub/folder/";

/** Where a site is read: `base` is the address of its root. */
export async function places(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://_").pathname);
    const found = path.startsWith(SUBFOLDER) && answer(folder, path.slice(SUBFOLDER.length));
    response.writeHead(found ? 200 : 404, found ? { "Content-Type": found.contentType } : {});
    response.end(found ? found.body : "");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    file: `${pathToFileURL(resolve(folder)).href}/`,
    http: `http://127.0.0.1:${server.address().port}${SUBFOLDER}`,
    close: () => server.close(),
  };
}

/** A page that tells of everything it should not do: asking elsewhere, failing, speaking, breaking its policy. */
export async function watched(browser, base, tell, options = {}) {
  const context = await browser.newContext(options);
  await context.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(base)) return route.continue();
    tell(`asks for ${url}`);
    return route.abort();
  });
  await context.addInitScript(() => addEventListener("securitypolicyviolation", (event) => {
    console.warn(`violates its policy: ${event.violatedDirective} ${event.blockedURI}`);
  }));
  const page = await context.newPage();
  page.on("console", (message) => tell(`says “${message.text()}”`));
  page.on("pageerror", (error) => tell(`fails with “${error.message}”`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") tell(`cannot load ${request.url()}: ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) tell(`gets ${response.status()} for ${response.url()}`);
  });
  page.on("dialog", (dialog) => {
    tell(`opens a dialog “${dialog.message()}”`);
    dialog.dismiss();
  });
  page.setDefaultTimeout(30_000);
  return page;
}

/** Clicks a link and waits until its page is there; gives the address that was reached. */
export async function follow(page, link) {
  const href = await link.evaluate((element) => element.href);
  await link.click();
  // Where it leads elsewhere, the caller sees it from the address.
  await page.waitForURL(href, { timeout: 5_000 }).catch(() => {});
  return page.url();
}
