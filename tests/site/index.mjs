// Searches an index that Rust has made: `node tests/site/index.mjs FOLDER`, run by tests/suite/site_search.rs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const assets = new URL('../../templates/site/assets/', import.meta.url);
const browser = createContext({});
for (const name of ['endings.js', 'search.js']) runInContext(readFileSync(new URL(name, assets), 'utf8'), browser);
const { find, show } = browser.qujatSearch;

const loaded = new Set();
const load = async (path) => {
  loaded.add(path);
  runInContext(readFileSync(join(process.argv[2], path), 'utf8'), browser);
};
const hrefs = async (query) => [...(await find(query, load)).pages];

const [protocol, order, hostile] = ['protocol/2026-05-20.html', 'order/38.html', 'page/x.html'];
const expected = {
  'тәрбиешілер санаты': [protocol],
  'тарбиеши шешим': [protocol],
  'Кеңесі': [protocol],
  'ата-анаға': [protocol],
  '20.05.2026': [protocol],
  '02.03.2026': [order],
  '2.3.2026': [order],
  '15.03.2026': [order],
  '№ 38': [order],
  'приказом': [order],
  'комиссия утверждена': [order],
  'детские сады': [order],
  'ребенку': [order],
  'ребёнок замок': [order],
  'о комиссии': [order],
  'утвер': [order],
  // The order has the year twice.
  '2026': [order, protocol],
  'script': [hostile],
  '__proto__': [hostile],
  'constructor': [hostile],
  'toString': [hostile],
  'hasOwnProperty': [],
  'комиссия балабақша': [],
};
for (const [query, wanted] of Object.entries(expected)) assert.deepEqual(await hrefs(query), wanted, query);

for (const nothing of ['к', 'Ә', '.', '«»', '\u0301', '😀']) {
  assert.deepEqual({ ...(await find(nothing, load)) }.isShort, true, nothing);
}

// The date of a paper says where it is found, and the place is shown.
const dated = await find('20.05.2026', load);
assert.deepEqual([...dated.words[0].forms], ['20.05.2026']);
const { words } = await find('ребенку комиссии', load);
const { title, excerpt } = await show(order, words, load);
assert.equal(title.map(({ text }) => text).join(''), 'Приказ № 38');
assert.deepEqual([...excerpt].filter(({ isFound }) => isFound).map(({ text }) => text), ['комиссий', 'Ребёнок']);

// Nothing of a text is lost or changed on its way.
const page = await show(hostile, (await find('alert', load)).words, load);
assert.equal(page.title.map(({ text }) => text).join(''), '</script><script>alert(1)</script>');
assert.ok(page.excerpt.map(({ text }) => text).join('').includes('<!-- ]]> --> __proto__'));
console.log(`${Object.keys(expected).length} queries, ${loaded.size} scripts`);
