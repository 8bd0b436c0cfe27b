// Proves that what pages say in the terms of schema.org is of that vocabulary: the TypeScript compiler holds it
// against schema-dts, which has every type with its properties and their values. A term that is not there is an error.
//
// Arguments: NODE_MODULES SITE SCRATCH

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { filesOf } from "./site/reading.mjs";

const [modules, site, scratch] = process.argv.slice(2).map((path) => resolve(path));
const faults = [];
const told = [];
for (const name of filesOf(site).filter((name) => name.endsWith(".html"))) {
  const page = readFileSync(join(site, name), "utf8");
  const address = page.match(/<link rel="canonical" href="([^"]*)"/)?.[1];
  for (const [, data] of page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    judge(name, JSON.parse(data), address);
  }
}

/** What types do not say: the context, the page's own address, days as ISO 8601 writes them. */
function judge(name, thing, address) {
  told.push({ name, thing });
  if (thing["@context"] !== "https://schema.org") faults.push(`${name}: has the context ${thing["@context"]}`);
  if (thing.url !== address) faults.push(`${name}: says of ${address} that it is ${thing.url}`);
  const { datePublished: day } = thing;
  if (day && !/^\d{4}-\d{2}(-\d{2})?$/.test(day)) faults.push(`${name}: was published on “${day}”`);
}

/** A line of TypeScript for each thing, so that the number of a line tells whose it is. */
function compile() {
  const types = [...new Set(told.map(({ thing }) => thing["@type"]))];
  const lines = told.map(({ thing }, at) => `export const thing${at}: WithContext<${thing["@type"]}> = ${JSON.stringify(thing)};`);
  mkdirSync(scratch, { recursive: true });
  symlinkSync(modules, join(scratch, "node_modules"));
  writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
  writeFileSync(join(scratch, "things.ts"),
    [`import type { ${types.join(", ")}, WithContext } from "schema-dts";`, ...lines].join("\n"));
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--pretty", "false", "things.ts"];
  try {
    execFileSync(process.execPath, [join(modules, "typescript/bin/tsc"), ...options], { cwd: scratch, encoding: "utf8" });
  } catch ({ stdout }) {
    for (const [, line, words] of stdout.matchAll(/^things\.ts\((\d+),\d+\): error \w+: (.*)/gm)) {
      faults.push(`${told[line - 2]?.name ?? "its types"}: ${words}`);
    }
    if (!faults.length) faults.push(stdout);
  }
}

if (told.length) compile();
faults.sort().forEach((fault) => console.log(fault));
console.log(`${told.length} things of schema.org`);
process.exit(faults.length || !told.length ? 1 : 0);
