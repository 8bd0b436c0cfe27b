// How well the search of the site knows the forms of a word: recall and precision on pairs written by hand.
//
//   node tests/site/search.mjs            the figures; fails below the thresholds
//   node tests/site/search.mjs --wrong    and the pairs judged wrongly, those held out left out
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const repository = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, repository), 'utf8');

/** The least that is good enough: of the pairs tuned on, and of those held out. */
const LEAST = { recall: 0.98, precision: 0.98 };

const browser = createContext({});
runInContext(read('templates/site/assets/endings.js'), browser);
const { stems, isForm } = browser.qujatEndings;

const pairs = readPairs(read('tests/site/pairs.txt'));
const folds = readFolds(read('src/site/search/letters.txt'));
const judges = { 'this search': bySearch, 'plain prefix': byPrefix, 'same five letters': byFive };

let good = true;
for (const [name, judge] of Object.entries(judges)) {
  for (const part of [pairs.filter((pair) => !pair.heldOut), pairs.filter((pair) => pair.heldOut)]) {
    const { recall, precision, line } = measure(part, judge);
    console.log(`${name.padEnd(18)} ${part[0].heldOut ? 'held out' : 'tuned on'}  ${line}`);
    if (judge === bySearch && (recall < LEAST.recall || precision < LEAST.precision)) good = false;
  }
}
if (process.argv.includes('--wrong')) {
  for (const pair of pairs.filter((pair) => !pair.heldOut && bySearch(pair) !== pair.same)) {
    console.log(pair.same ? 'missed' : 'false ', pair.language, pair.query, pair.form);
  }
}
if (!good) {
  console.error(`below ${JSON.stringify(LEAST)}`);
  process.exitCode = 1;
}

/** Parts begin with `== language same|other`; a line is what is typed and what stands in a paper. */
function readPairs(text) {
  const found = [];
  let [part, at] = [{}, 0];
  for (const line of text.split('\n').filter((line) => line && !line.startsWith('#'))) {
    const [first, second, sort, tuned] = line.split(' ');
    if (first === '==') [part, at] = [{ language: second, same: sort === 'same', tuned }, 0];
    else found.push({ ...part, query: first, form: second, heldOut: (at += 1) % 3 === 0 && !part.tuned });
  }
  return found;
}

/** The folding of letters as the index has it. */
function readFolds(text) {
  const [always, latin] = text.split('= Latin');
  const table = (part) => new Map(part.split('\n').filter((line) => /^\S \S$/.test(line)).map((line) => line.split(' ')));
  return { always: table(always), latin: table(latin) };
}

function words(text) {
  return text.normalize('NFC').split(/[^\p{L}\p{N}]+/u).map((word) => {
    const cyrillic = /\p{Script=Cyrillic}/u.test(word);
    const own = [...word].map((letter) => (cyrillic && folds.latin.get(letter)) || letter).join('').toLowerCase();
    return [...own].map((letter) => folds.always.get(letter) ?? letter).join('');
  });
}

/** Each word typed is found among the words of the form. */
function among(pair, matches) {
  const forms = words(pair.form);
  return words(pair.query).every((word) => forms.some((form) => matches(word, form, pair.language[0])));
}

function bySearch(pair) {
  return among(pair, (word, form, language) => word === form || isForm(stems(word), form, language));
}

function byPrefix(pair) {
  return among(pair, (word, form) => form.startsWith(word));
}

function byFive(pair) {
  return among(pair, (word, form) => form.slice(0, 5) === word.slice(0, 5));
}

function measure(part, judge) {
  const rate = (of) => {
    const same = part.filter((pair) => pair.same && of(pair));
    const other = part.filter((pair) => !pair.same && of(pair));
    const found = same.filter(judge).length;
    const wrong = other.filter(judge).length;
    return { recall: found / same.length, precision: found / (found + wrong), found, same: same.length, wrong, other: other.length };
  };
  const say = (name, { recall, found, same, wrong, other }) =>
    `${name}: ${found}/${same} found (${(recall * 100).toFixed(1)} %), ${wrong}/${other} false`;
  const all = rate(() => true);
  const of = (language) => say(language, rate((pair) => pair.language === language));
  return { ...all, line: `${of('kk')}; ${of('ru')}; precision ${(all.precision * 100).toFixed(1)} %` };
}
