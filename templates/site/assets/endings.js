'use strict';

// Which words are forms of one word: the endings of Kazakh and Russian.
//
// Two words are forms of one word when they begin with the same stem and what remains of each is a chain of endings
// of the same language and the same sort: a noun's of one vowel harmony, a verb's, an adjective's. Nothing is stemmed:
// a wrong cut does no harm as long as no other word has the same one. Words come here folded (ә is а, і is и), as
// `src/site/search/words.rs` folds them.

/** A sort of endings; a remainder may be of several. */
const KAZAKH_NOUN = 1;
const KAZAKH_VERB = 4;
const RUSSIAN_HARD = 16;
const RUSSIAN_SOFT = 32;
const RUSSIAN_ADJECTIVE = 64;
const RUSSIAN_VERB = 128;

/** The sorts of each language, by the letter that the index writes beside a word. */
const SORTS = { k: 15, r: 240, b: 255 };

/** Kazakh sorts come in two harmonies: the front one is the back one, shifted. */
const FRONT = 1;

/** What the last letter of a stem demands of the next ending. After folding қ is к and ң is н. */
const AFTER = { vowel: 'аоыэеяюи', glide: 'руйиь', nasal: 'мн', lateral: 'ль', sibilant: 'жз' };

/**
 * The first letters of Kazakh endings by the class of the letter before; the sixth class is the voiceless one, with
 * the voiced letters that loanwords end in (педагог, клуб, завод). In the order of `CLASSES`.
 */
const CLASSES = ['vowel', 'glide', 'nasal', 'lateral', 'sibilant', 'voiceless'];
const FIRST = {
  Л: 'ллдддт', // plural and what is made like it: -лар, -дар, -тар
  Н: 'ндддд' + 'т', // accusative: -ны, -ды, -ты
  Ң: 'нднддт', // genitive: -ның, -дың, -тың
  Г: 'гггггк', // dative, participle: -ға, -қа
  Д: 'дддддт', // locative, past: -да, -та
  Б: 'ддндд' + 'т', // ablative: -дан, -нан, -тан
  М: 'мммм' + 'бп', // instrumental: -мен, -бен, -пен
};

/**
 * Endings of each step with the step that follows; A is а or е, Y is ы or и (і), V and C ask for a vowel or none before.
 * Endings of «my» and «thy», -ар and -мақ are left out: papers hardly have them, and қалам (a pen), қатар (a row) and
 * тармақ (a paragraph) end like them.
 */
const STEPS = {
  noun: [
    ['', 'end'], ['ЛAр', 'plural'], ['', 'plural'],
    ['ЛYк', 'noun'], ['ЛYг', 'vowel'], ['ЛY', 'noun'], ['сYз', 'noun'], ['ГY', 'plural'], ['ДAй', 'end'], ['шA', 'end'],
  ],
  plural: [['', 'end'], ['VсY', 'owned'], ['CY', 'owned'], ['VмYз', 'case'], ['CYмYз', 'case'], ['VнYз', 'case'],
    ['CYнYз', 'case'], ['', 'case']],
  // «біліктілігі»: the к of -лік is voiced before a vowel and only there.
  vowel: [['Y', 'owned'], ['YмYз', 'case'], ['YнYз', 'case']],
  // After «его» cases have an н of their own: шешімінде, шешіміне.
  owned: [['', 'end'], ['н', 'end'], ['нYн', 'end'], ['нA', 'end'], ['ндA', 'end'], ['ндAгY', 'plural'],
    ['нAн', 'end'], ['мен', 'end'], ['ндAй', 'end'], ['ншA', 'end']],
  case: [['', 'end'], ['НY', 'end'], ['ҢYн', 'end'], ['ГA', 'end'], ['ДA', 'end'], ['ДAгY', 'plural'], ['БAн', 'end'],
    ['Мен', 'end']],
  verb: [
    ['', 'denial'], ['CYл', 'verb'], ['Vл', 'verb'], ['CYн', 'verb'], ['Vн', 'verb'], ['т', 'verb'], ['ДYр', 'verb'],
    ['ГYз', 'verb'], ['CYс', 'verb'], ['Vс', 'verb'],
  ],
  denial: [['', 'tense'], ['МA', 'tense']],
  tense: [
    ['у', 'noun'], ['ушY', 'noun'], ['ГAн', 'noun'], ['CAтYн', 'noun'], ['VйтYн', 'noun'], ['CYп', 'end'], ['Vп', 'end'],
    ['CAдY', 'end'], ['VйдY', 'end'], ['CAмYз', 'end'], ['VймYз', 'end'], ['ДY', 'end'], ['ДYк', 'end'], ['ДYм', 'end'],
    ['ДYнYз', 'end'], ['сYн', 'end'], ['CYнYз', 'end'], ['VнYз', 'end'], ['мAс', 'end'], ['сA', 'end'],
  ],
};

/** True where a remainder is a chain of Kazakh endings from a step on; `front` chooses the harmony. */
function isChain(step, before, rest, front) {
  if (step === 'end') return rest === '';
  const key = step + (front ? '+' : '-') + before + rest;
  if (!chains.has(key)) {
    // An ending never leads back to where it came from, but a chain that is being looked at is not one yet.
    chains.set(key, false);
    chains.set(key, STEPS[step].some(([ending, next]) => leads(ending, next, before, rest, front)));
  }
  return chains.get(key);
}

/** Answers given before; a vocabulary has many words and few endings. */
const chains = new Map();

/** True where a remainder begins with an ending and goes on as a chain. */
function leads(ending, next, before, rest, front) {
  return spellings(ending, before, front).some((text) => rest.startsWith(text)
    && isChain(next, text === '' ? before : text.at(-1), rest.slice(text.length), front));
}

/** An ending as it is written after a letter. */
function spellings(ending, before, front) {
  const classes = CLASSES.filter((name) => name === 'voiceless' ? isVoiceless(before) : AFTER[name].includes(before));
  const vowel = classes.includes('vowel');
  if (ending[0] === 'V') return vowel ? [harmonised(ending.slice(1), front)] : [];
  if (ending[0] === 'C') return classes.some((name) => name !== 'vowel') ? [harmonised(ending.slice(1), front)] : [];
  const first = FIRST[ending[0]];
  if (!first) return [harmonised(ending, front)];
  const letters = new Set(classes.map((name) => first[CLASSES.indexOf(name)]));
  return [...letters].map((letter) => harmonised(letter + ending.slice(1), front));
}

/** True for a letter after which an ending begins voiceless. */
function isVoiceless(letter) {
  return 'кпстфхцчшщбвгд'.includes(letter);
}

/** The vowels of an ending in one harmony. */
function harmonised(ending, front) {
  return ending.replace(/A/g, front ? 'е' : 'а').replace(/Y/g, front ? 'и' : 'ы');
}

/** The Kazakh sorts of what remains after a stem. */
function kazakh(stem, rest) {
  // й and a vowel are written as one letter: қою is қой-у, қоятын is қой-атын.
  if (/^[юя]/.test(rest) && VOWEL.test(stem.at(-1))) return kazakh(`${stem}й`, (rest[0] === 'ю' ? 'у' : 'а') + rest.slice(1));
  const before = stem.at(-1);
  let sorts = 0;
  for (const front of harmonies(stem)) {
    const shift = front ? FRONT : 0;
    if (isChain('noun', before, rest, front)) sorts |= KAZAKH_NOUN << shift;
    if (rest !== '' && isChain('verb', before, rest, front)) sorts |= KAZAKH_VERB << shift;
  }
  return sorts;
}

/** The harmonies that a stem may have: е and ы leave no doubt, other vowels may stand for two after folding. */
function harmonies(stem) {
  const last = stem.match(/[аоуыиэеяю](?=[^аоуыиэеяю]*$)/)?.[0];
  if (last === 'е') return [true];
  if (last === 'ы') return [false];
  return [false, true];
}

/** Endings of Russian nouns; и and е are in both declensions. */
const HARD = set(' а о у ы е и ом ой ою ов ам ами ах');
const SOFT = set('ь й я ю е и ем ей ею ев ям ями ях ью');
/** After ж ш ч щ ц a hard noun takes some of the soft endings: месяцев, врачей. */
const HISSING = set('ем ев ей ею');
/** Endings of adjectives, and of nouns like «заведующая». */
const ADJECTIVE = 'ый|ий|ой|ая|яя|ое|ее|ые|ие|[ое]го|[ое]му|[ыи]м|[ое]м|ую|юю|[ое]ю|ей|[ыи]х|[ыи]ми';
const SHORT = set(' а о ы');
const IS_ADJECTIVE = new RegExp(`^(?:${ADJECTIVE})$`);
/** Endings of verbs, of participles, and of the nouns made of verbs: рассмотрение, подготовка. */
const IS_VERB = new RegExp('^(?:'
  + '(?:[оеыи]ва|ну|[аяеиоу])?(?:ть|ти|л[аои]?|вши|[еи]т|[уюая]т|[еи]м|[еи]те|ьте|[еи]шь)(?:ся|сь)?'
  + `|(?:[оеыи]ва|[аяеиую])?(?:[аяе]?нн|[уюая]щ|в?ш|[еи]м)(?:${ADJECTIVE})(?:ся)?`
  + '|(?:[оеыи]ва|[аяе])?н[аоы]?'
  + '|(?:[оеыи]ва|[аяе])?(?:ни|ти)(?:е|я|ю|ем|и|й|ям|ями|ях)'
  + '|к(?:а|и|е|у|ой|ам|ами|ах)|ок'
  + ')$');

/** принят, закрытое: only after a vowel, or «место» were such a word. */
const IS_PARTICIPLE = new RegExp(`^т(?:[аоы]?|${ADJECTIVE})$`);

/** The Russian sorts of what remains after a stem. */
function russian(stem, rest) {
  let sorts = 0;
  if (HARD.has(rest) || (HISSING.has(rest) && 'жшчщц'.includes(stem.at(-1)))) sorts |= RUSSIAN_HARD;
  if (SOFT.has(rest)) sorts |= RUSSIAN_SOFT;
  // своевременно, верна, верны
  if (IS_ADJECTIVE.test(rest) || (SHORT.has(rest) && stem.endsWith('н'))) sorts |= RUSSIAN_ADJECTIVE;
  if (IS_VERB.test(rest) || (IS_PARTICIPLE.test(rest) && VOWEL.test(stem.at(-1)))) sorts |= RUSSIAN_VERB;
  return sorts;
}

/** Words of a line. */
function set(line) {
  return new Set(line.split(' '));
}

const VOWEL = /^[аоуыиэеяю]/;
const anything = () => true;
const beginsWithVowel = (rest) => VOWEL.test(rest);
const beginsWithNone = (rest) => !VOWEL.test(rest);
const beginsWithGlide = (rest) => /^[юя]/.test(rest);
const isBare = (rest) => rest === '' || rest === 'ь';

/**
 * What becomes of a stem before endings: its end, what it turns into, the sorts of endings that do it, and what must
 * remain after the one and after the other.
 */
const CHANGES = [
  // мектеп – мектебі, бұйрық – бұйрығы
  [/п$/, ['б'], SORTS.k, beginsWithNone, beginsWithVowel],
  [/к$/, ['г'], SORTS.k, beginsWithNone, beginsWithVowel],
  // орын – орны, халық – халқы
  [/([^аоуыиэеяю])[ыи]([нлрк])$/, ['$1$2'], SORTS.k, beginsWithNone, beginsWithVowel],
  // оқу – оқыған, оқыту
  [/([^аоуыиэеяю])$/, ['$1ы', '$1и'], KAZAKH_VERB | KAZAKH_VERB << FRONT, (rest) => rest.startsWith('у'), anything],
  // қою – қойылды
  [/([аоуыие])$/, ['$1й'], KAZAKH_VERB | KAZAKH_VERB << FRONT, beginsWithGlide, anything],
  // день – дня, but not год – где
  [/^([^аоуыиэеяю])[ое]([^аоуыиэеяюь])$/, ['$1$2'], RUSSIAN_SOFT, (rest) => rest === 'ь', (rest) => !isBare(rest)],
  // список – списка, оценок – оценка
  [/(..)[ое]([^аоуыиэеяюь])$/, ['$1$2'], RUSSIAN_HARD | RUSSIAN_SOFT, isBare, (rest) => !isBare(rest)],
  // верен – верный
  [/(..)[ое]н$/, ['$1н'], RUSSIAN_ADJECTIVE, (rest) => rest === '', anything],
  // время – времени
  [/м$/, ['мен'], RUSSIAN_SOFT, (rest) => rest === 'я', anything],
  // утвердить – утверждение, представить – представлен, провести – проведение
  [/д$/, ['жд', 'ж'], RUSSIAN_VERB, anything, anything],
  [/т$/, ['ч', 'щ'], RUSSIAN_VERB, anything, anything],
  [/ст$/, ['щ'], RUSSIAN_VERB, anything, anything],
  [/с$/, ['ш'], RUSSIAN_VERB, anything, anything],
  [/з$/, ['ж'], RUSSIAN_VERB, anything, anything],
  [/([бпвмф])$/, ['$1л'], RUSSIAN_VERB, anything, anything],
  [/с$/, ['д', 'т', ''], RUSSIAN_VERB, (rest) => rest.startsWith('ти'), anything],
];
/** The same changes backwards, for a word that is typed in the changed form. */
const UNDONE = [
  [/б$/, ['п'], SORTS.k, beginsWithVowel, beginsWithNone],
  [/г$/, ['к'], SORTS.k, beginsWithVowel, beginsWithNone],
  [/([^аоуыиэеяю])([нлрк])$/, ['$1ы$2', '$1и$2'], SORTS.k, beginsWithVowel, beginsWithNone],
  [/([аоуыие])й$/, ['$1'], KAZAKH_VERB | KAZAKH_VERB << FRONT, anything, beginsWithGlide],
  [/([^аоуыиэеяю])[ыи]$/, ['$1'], KAZAKH_VERB | KAZAKH_VERB << FRONT, anything, (rest) => rest.startsWith('у')],
  [/^([^аоуыиэеяюь])([^аоуыиэеяюь])$/, ['$1о$2', '$1е$2'], RUSSIAN_SOFT, (rest) => !isBare(rest), (rest) => rest === 'ь'],
  [/(.[^аоуыиэеяюь])([^аоуыиэеяюь])$/, ['$1о$2', '$1е$2'], RUSSIAN_HARD | RUSSIAN_SOFT, (rest) => !isBare(rest), isBare],
  [/(.[^аоуыиэеяюь])н$/, ['$1ен', '$1он'], RUSSIAN_ADJECTIVE, anything, (rest) => rest === ''],
  [/мен$/, ['м'], RUSSIAN_SOFT, anything, (rest) => rest === 'я'],
  [/жд$/, ['д'], RUSSIAN_VERB, anything, anything],
  [/ж$/, ['д', 'з'], RUSSIAN_VERB, anything, anything],
  [/ч$/, ['т'], RUSSIAN_VERB, anything, anything],
  [/щ$/, ['т', 'ст'], RUSSIAN_VERB, anything, anything],
  [/ш$/, ['с'], RUSSIAN_VERB, anything, anything],
  [/([бпвмф])л$/, ['$1'], RUSSIAN_VERB, anything, anything],
  [/д$/, ['с'], RUSSIAN_VERB, anything, (rest) => rest.startsWith('ти')],
  [/т$/, ['с'], RUSSIAN_VERB, anything, (rest) => rest.startsWith('ти')],
];

/** A stem shorter than this says too little, unless it is the whole word that is looked for. */
const SHORTEST_STEM = 3;

/** The stems that a word may have, each with the sorts of endings that it then has and what may remain after it. */
function stems(word) {
  const found = [];
  for (let at = Math.min(2, word.length); at <= word.length; at += 1) {
    const [stem, rest] = [word.slice(0, at), word.slice(at)];
    const sorts = sortsOf(stem, rest) & allowed(stem, rest);
    if (sorts) found.push({ stem, sorts, may: anything }, ...changed(stem, rest, sorts));
  }
  return found;
}

/** A stem of two letters is a noun nearly without endings (іс, ісі), a verb (алу, оқу), or lost its vowel (дни). */
function allowed(stem, rest) {
  if (stem.length >= SHORTEST_STEM || rest === '') return SORTS.b;
  if (!/[аоуыиэеяю]/.test(stem)) return RUSSIAN_SOFT;
  if (rest === 'ы' || rest === 'и') return KAZAKH_NOUN | KAZAKH_NOUN << FRONT;
  return rest === 'у' || rest === 'ю' ? KAZAKH_VERB | KAZAKH_VERB << FRONT : 0;
}

/** The sorts of what remains after a stem, of both languages. */
function sortsOf(stem, rest) {
  return kazakh(stem, rest) | russian(stem, rest);
}

/** The stem as it becomes before other endings. */
function changed(stem, rest, sorts) {
  const fits = ([end, , of, must]) => (of & sorts) && end.test(stem) && must(rest);
  return [...CHANGES, ...UNDONE].filter(fits).flatMap(([end, into, of, , may]) =>
    into.map((text) => ({ stem: stem.replace(end, text), sorts: of & sorts, may })));
}

/** True where a word of the index has one of the stems, with endings of the same sort and of its own language. */
function isForm(candidates, word, language) {
  return candidates.some(({ stem, sorts, may }) => {
    if (!word.startsWith(stem)) return false;
    const rest = word.slice(stem.length);
    return may(rest) && (sorts & sortsOf(stem, rest) & SORTS[language]) !== 0;
  });
}

globalThis.qujatEndings = { stems, isForm };
