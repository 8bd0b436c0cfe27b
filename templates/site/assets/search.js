'use strict';

// Searches the pages of an edition in an index made of scripts (`src/site/search.rs`); it touches no page.
//
// A word is looked for in those parts of the vocabulary that its stems lead to: the same form, forms of the same word
// (`endings.js`), and, where there is neither, words that begin so, for somebody who is still typing.

/** How much a page fits by how a word fits. */
const FITS = { exact: 1, form: 0.8, beginning: 0.4 };

/** How much a page fits by how often it has a word: once, several times, often, in its title. */
const TIMES = [1, 1.3, 1.6, 4];

/** Words that nearly every text has; they are looked for only where nothing else is. */
const SMALL = new Set(('в во и к ко на не но о об от по с со у а за из до для при жане мен бен пен да де та те')
  .split(' '));

/** The digits in which the index writes numbers. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Runs of letters and digits, with what stands inside a word unseen: a stress mark, a soft hyphen. */
const WORD = /[\p{Alphabetic}\p{N}\u0301\u00AD]+/gu;

/** How long an excerpt is, in letters. */
const EXCERPT = 220;

/** What the scripts of the index have told. */
const known = { head: null, parts: new Map(), texts: new Map() };

/** Pages that fit all words of a query, the best first; `load` brings a script of the index. */
async function find(query, load) {
  await load('search/index.js');
  const words = wordsOf(query);
  if (!words.some(({ word }) => saysSomething(word))) return { isShort: true, pages: [], words: [] };
  const found = await Promise.all(words.map((word) => findWord(word, load)));
  return { isShort: false, pages: inAll(found), words: found };
}

/** The words of a query as typed and folded, each once; small ones only where there are no others. */
function wordsOf(query) {
  const parts = query.slice(0, 200).split(/(\d+\.\d+\.\d+)(?![\d.]*\d)/);
  const all = parts.flatMap((part, at) => at % 2 ? [{ typed: part, word: dated(part) }] : typedWords(part));
  const large = all.filter(({ word }) => saysSomething(word) && !SMALL.has(word));
  return [...new Map((large.length ? large : all).map((one) => [one.word, one])).values()];
}

function typedWords(text) {
  return cut(text).map(({ at, length, word }) => ({ typed: text.slice(at, at + length), word }));
}

/** A single letter stands in nearly every text; a single digit is a number. */
function saysSomething(word) {
  return word.length > 1 || /\p{N}/u.test(word);
}

/** A date as the index has it: 1.9.2025 is 01.09.2025. */
function dated(text) {
  return text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day, month, year) =>
    `${day.padStart(2, '0')}.${month.padStart(2, '0')}.${year}`);
}

/** The words of a text with their places, folded as the index folds them. */
function cut(text) {
  return [...text.matchAll(WORD)].map((match) => ({ at: match.index, length: match[0].length, word: fold(match[0]) }));
}

function fold(text) {
  const { fold: same, latin } = known.head;
  const word = text.normalize('NFC').replace(/[\u0301\u00AD]/g, '');
  const own = /[\u0400-\u052F]/.test(word) ? swap(word, latin) : word;
  return swap(own.toLowerCase(), same);
}

function swap(word, letters) {
  return [...word].map((letter) => letters[letter] ?? letter).join('');
}

/** The pages that have a word in some form, with how well they fit, and the forms. */
async function findWord({ typed, word }, load) {
  const stems = /\p{N}/u.test(word) ? [] : qujatEndings.stems(word);
  const lines = await linesOf([word, ...stems.map(({ stem }) => stem)], load);
  const isForm = (line) => qujatEndings.isForm(stems, line.word, line.language);
  const found = { typed, word, pages: new Map(), forms: new Set() };
  for (const line of lines) {
    if (line.word === word) add(found, line, FITS.exact);
    else if (isForm(line)) add(found, line, FITS.form);
  }
  if (found.forms.size === 0) {
    for (const line of lines.filter((line) => line.word.startsWith(word))) add(found, line, FITS.beginning);
  }
  return found;
}

/** Remembers the pages of a form. */
function add(found, line, fits) {
  found.forms.add(line.word);
  for (const { page, times } of pagesOf(line)) {
    found.pages.set(page, Math.max(found.pages.get(page) ?? 0, fits * TIMES[times]));
  }
}

/** The lines of the vocabulary in those parts that have words with one of the beginnings. */
async function linesOf(beginnings, load) {
  const parts = new Set(beginnings.flatMap(partsOf));
  await Promise.all([...parts].map((part) => load(`search/words-${part}.js`)));
  return [...parts].flatMap((part) => known.parts.get(part) ?? []);
}

/** The parts that may have words with a beginning: they follow each other. */
function partsOf(beginning) {
  const { begins } = known.head;
  const isPart = (at) => begins[at] <= `${beginning}\uFFFF` && (at + 1 === begins.length || begins[at + 1] > beginning);
  return [...begins.keys()].filter(isPart);
}

/** «word language pages», read once. */
function readLine(line) {
  const [word, language, numbers] = line.split(' ');
  return { word, language, numbers };
}

/** The pages of a line: each number is the step from the page before, times four, and how often. */
function pagesOf({ numbers }) {
  const pages = [];
  let [page, number, shift] = [0, 0, 0];
  for (const digit of numbers) {
    const value = DIGITS.indexOf(digit);
    number += (value & 31) << shift;
    shift += 5;
    if (value & 32) continue;
    page += number >> 2;
    pages.push({ page, times: number & 3 });
    [number, shift] = [0, 0];
  }
  return pages;
}

/** Pages that have every word, those that fit best first, otherwise in the order of the index. */
function inAll(found) {
  const [first, ...others] = found;
  const fit = (page) => found.reduce((sum, { pages }) => sum + pages.get(page), 0);
  return [...first.pages.keys()]
    .filter((page) => others.every(({ pages }) => pages.has(page)))
    .sort((one, other) => fit(other) - fit(one) || one - other)
    .map((page) => known.head.texts[page]);
}

/** What is shown of a page: its title and the place where most words of the query are near each other. */
async function show(href, words, load) {
  await load(`search/texts/${href.replace(/\.html$/, '')}.js`);
  const { title, kind, date, text } = known.texts.get(href);
  return { href, kind, date, title: marked(title, words), excerpt: excerpt(text, words) };
}

/** Pieces of a text round the words found, each with whether it is one of them. */
function excerpt(text, words) {
  const whole = text.replace(/\s+/g, ' ').trim();
  const hits = hitsOf(whole, words);
  const begin = before(whole, hits.length ? best(hits) - EXCERPT / 4 : 0);
  const end = after(whole, begin + EXCERPT);
  const pieces = marked(whole.slice(begin, end), words);
  return [{ text: begin > 0 ? '… ' : '' }, ...pieces, { text: end < whole.length ? ' …' : '' }].filter((piece) => piece.text);
}

/** Where the stretch begins that has most different words of the query. */
function best(hits) {
  const count = (hit) => new Set(hits.filter(({ at }) => at >= hit.at && at < hit.at + EXCERPT * 3 / 4).map(({ of }) => of)).size;
  return hits.slice(0, 200).reduce((top, hit) => (count(hit) > count(top) ? hit : top)).at;
}

/** The place of a space at or before a place, so that no word is cut. */
function before(text, at) {
  return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
}

function after(text, at) {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

/** A text in pieces, those that were looked for marked. */
function marked(text, words) {
  const pieces = [];
  let end = 0;
  for (const { at, length } of hitsOf(text, words)) {
    pieces.push({ text: text.slice(end, at) }, { text: text.slice(at, at + length), isFound: true });
    end = at + length;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text);
}

/** The words of a text that were found, each with the word of the query that it answers. */
function hitsOf(text, words) {
  const answers = new Map(words.flatMap(({ word, forms }) => [...forms].flatMap((form) => spelt(form).map((one) => [one, word]))));
  return cut(text).filter(({ word }) => answers.has(word)).map((hit) => ({ ...hit, of: answers.get(hit.word) }));
}

/** A form as it stands in a text: a date stands there in parts, its day without a nought. */
function spelt(form) {
  const parts = form.split('.');
  return parts.length === 3 ? [...parts, parts[0].replace(/^0/, '')] : [form];
}

globalThis.qujatSearch = {
  // What the scripts of the index call.
  index: (head) => { known.head = head; },
  words: (part, lines) => { known.parts.set(part, lines.split('\n').map(readLine)); },
  text: (text) => { known.texts.set(text.href, text); },
  // What the page calls.
  find,
  show,
};
