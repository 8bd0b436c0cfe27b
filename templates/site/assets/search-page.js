'use strict';

// The page of the search: what is typed becomes a list of pages, and the address remembers it.

/** How many results are shown at once. */
const AT_ONCE = 10;

/** How long somebody is waited for who is still typing, in milliseconds. */
const PAUSE = 200;

const form = document.querySelector('[data-search]');
const field = form.querySelector('input');
const status = document.querySelector('[data-search-status]');
const help = document.querySelector('[data-search-help]');
const alone = document.querySelector('[data-search-alone]');
const list = document.querySelector('[data-search-results]');
const more = document.querySelector('[data-search-more]');
const result = document.querySelector('[data-search-result]');
const say = status.dataset;

/** The search that is shown; an older one that comes late is dropped. */
let shown = { query: null, pages: [], words: [] };
let pause = 0;

/** True where the query of the address is one to come back to, and not one that is still being typed. */
let isSent = false;

/** Scripts that are there or under way; one that failed is tried anew. */
const scripts = new Map();

function load(path) {
  if (!scripts.has(path)) scripts.set(path, added(path).catch((failure) => { scripts.delete(path); throw failure; }));
  return scripts.get(path);
}

/** Adds a script to the page: from `file://` there is no other way to read a file. */
function added(path) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = encodeURI(path);
    script.addEventListener('load', done);
    script.addEventListener('error', () => failed(new Error(path)));
    document.head.append(script);
  });
}

/** Searches, and shows what is found unless something else has been typed since. */
async function search(query) {
  if (query === shown.query) return;
  const own = shown = { query, pages: [], words: [] };
  takeAlong(query);
  if (query === '') return clear('');
  try {
    const found = await qujatSearch.find(query, load);
    if (own === shown) await display(Object.assign(own, found));
  } catch {
    if (own === shown) clear(say.failed);
    shown.query = null;
  }
}

function clear(message) {
  status.textContent = message;
  help.hidden = more.hidden = true;
  list.replaceChildren();
}

/** Shows what was found: how many, the first of them, or what to try. */
async function display(found) {
  if (found.isShort) return clear(say.short);
  const items = await itemsFrom(found, 0);
  if (found !== shown) return;
  clear(found.pages.length ? `${say.found} ${found.pages.length}` : say.nothing);
  list.append(...items);
  help.hidden = found.pages.length > 0;
  alone.replaceChildren(...(found.words.length > 1 ? found.words.map(wordAlone) : []));
  more.hidden = found.pages.length <= AT_ONCE;
}

/** «протокол – 5»: how many pages have a word of several. */
function wordAlone({ typed: word, pages }) {
  const item = document.createElement('li');
  item.textContent = `${word} – ${pages.size}`;
  return item;
}

/** The next results from a place on. */
function itemsFrom(found, at) {
  const pages = found.pages.slice(at, at + AT_ONCE);
  return Promise.all(pages.map(async (href) => itemOf(await qujatSearch.show(href, found.words, load))));
}

/** A result. Texts of papers are put into the page as text and as nothing else. */
function itemOf({ href, title, kind, date, excerpt }) {
  const item = result.content.cloneNode(true).firstElementChild;
  const link = item.querySelector('a');
  // Never read as another scheme.
  link.href = `./${href}`;
  link.append(...title.map(node));
  item.querySelector('.when').textContent = [kind, date].filter(Boolean).join(' · ');
  item.querySelector('.excerpt').append(...excerpt.map(node));
  return item;
}

function node({ text, isFound }) {
  if (!isFound) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** More results; the reader goes on at the first of them. */
async function showMore() {
  const own = shown;
  const items = await itemsFrom(own, list.children.length).catch(() => null);
  if (own !== shown) return;
  if (!items) { status.textContent = say.failed; return; }
  list.append(...items);
  more.hidden = list.children.length >= own.pages.length;
  items[0]?.querySelector('a').focus();
}

function typed() {
  return field.value.trim().replace(/\s+/g, ' ');
}

function addressed() {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/**
 * Puts the query into the address: a new entry of the history after a query that was sent, or came with the address;
 * otherwise the entry of what is being typed changes. A browser may refuse that for a file.
 */
function remember(query) {
  if (query === addressed()) return true;
  try {
    history[isSent ? 'pushState' : 'replaceState'](null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    return true;
  } catch {
    return false;
  }
}

/** The switch of languages leads to the same search. */
function takeAlong(query) {
  for (const link of document.querySelectorAll('.languages a')) {
    link.search = query ? `?q=${encodeURIComponent(query)}` : '';
  }
}

function whileTyping() {
  clearTimeout(pause);
  pause = setTimeout(() => {
    remember(typed());
    isSent = false;
    search(typed());
  }, PAUSE);
}

/** Where the address cannot be changed, the form is sent the plain way. */
function send(event) {
  clearTimeout(pause);
  if (!remember(typed())) return;
  event.preventDefault();
  isSent = true;
  search(typed());
}

function fromAddress() {
  field.value = addressed();
  isSent = field.value !== '';
  search(typed());
}

form.addEventListener('submit', send);
field.addEventListener('input', whileTyping);
more.addEventListener('click', showMore);
addEventListener('popstate', fromAddress);
form.hidden = false;
fromAddress();
