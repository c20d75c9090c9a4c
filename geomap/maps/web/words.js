/* What the page says, in the language that the reader chose. Its twin is geomap/language/catalogues.py. */

/**
 * The languages of the page. Where a browser lacks one, the next locale lends its digits: Chromium
 * knows no Pashto numbers, and Dari ones are the same.
 * @type {Record<Language, {name: string, direction: 'ltr'|'rtl', locales: string[], digits: string}>}
 */
const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', locales: ['en'], digits: 'latn' },
  fa: { name: 'دری', direction: 'rtl', locales: ['fa-AF', 'fa'], digits: 'arabext' },
  ps: { name: 'پښتو', direction: 'rtl', locales: ['ps-AF', 'fa-AF', 'fa'], digits: 'arabext' },
  ur: { name: 'اردو', direction: 'rtl', locales: ['ur-PK', 'ur'], digits: 'latn' },
};
/** @type {Record<string, string>} */
const ALSO_CALLED = { prs: 'fa', pbt: 'ps', pbu: 'ps', pst: 'ps' };
const RUNS_LEFT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/**
 * What stands between an isolate of Unicode and its end is kept in one piece; it runs to the right,
 * to the left, or as its first letter does.
 */
const ISOLATE = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' };
const END_OF_ISOLATE = '\u2069';

const speech = { language: /** @type {Language} */ ('en') };
/** Intl's objects are dear to make: each is kept, by what it is for. */
const kept = {
  plurals: /** @type {Map<string, Intl.PluralRules>} */ (new Map()),
  numbers: /** @type {Map<string, Intl.NumberFormat>} */ (new Map()),
};

/**
 * Speak a language from now on; a tag of BCP 47 such as fa-AF or prs finds it, any other English.
 * @param {string} tag @returns {Language} the language that is spoken now
 */
function speak(tag) {
  const code = String(tag || '').trim().toLowerCase().split(/[-_]/)[0];
  const asked = Object.hasOwn(ALSO_CALLED, code) ? ALSO_CALLED[code] : code;
  speech.language = Object.hasOwn(LANGUAGES, asked) ? /** @type {Language} */ (asked) : 'en';
  return speech.language;
}

function isRtl() {
  return LANGUAGES[speech.language].direction === 'rtl';
}

/**
 * A phrase with its values put in; `count` chooses the plural form. A key that the language lacks
 * is said in English, a key that English lacks is shown.
 * @param {string} key @param {Record<string, string|number>} [values]
 */
function t(key, values = {}) {
  const texts = Object.entries(values).map(([name, value]) => [
    name, isolate(typeof value === 'number' ? formatNumber(value) : String(value))]);
  return fillIn(phraseForm(key, values.count), Object.fromEntries(texts));
}

/** The text of a phrase with its placeholders. @param {string} key @param {string|number} [count] */
function phraseForm(key, count) {
  const language = Object.hasOwn(WORDS[speech.language] || {}, key) ? speech.language : 'en';
  const said = Object.hasOwn(WORDS[language], key) ? WORDS[language][key] : key;
  if (typeof said === 'string') return said;
  return typeof count === 'number' && pluralOf(count, language) === 'one' ? said.one : said.other;
}

/** Whether the page has words for it. @param {string} key */
function hasPhrase(key) {
  return Object.hasOwn(WORDS.en, key);
}

/**
 * A text with every {name} replaced by its value; what has no value stays as it is.
 * @param {string} text @param {Record<string, string>} values
 */
function fillIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (slot, name) => (Object.hasOwn(values, name) ? values[name] : slot));
}

/**
 * Numbers and names that run against the sentence are kept in one piece and turn nothing around.
 * What is nothing but isolates and signs was put together for the sentence, and runs as it does.
 * @param {string} text
 */
function isolate(text) {
  if (!(isRtl() ? runsRight(text) : RUNS_LEFT.test(text))) return text;
  const outside = outsideIsolates(text);
  return outside.length < text.length && !/\p{L}/u.test(outside) ? asLine(text)
    : ISOLATE.auto + text + END_OF_ISOLATE;
}

/** A text that runs as the language does, wherever it is put. @param {string} text */
function asLine(text) {
  return ISOLATE[LANGUAGES[speech.language].direction] + text + END_OF_ISOLATE;
}

/** @param {string} text */
function outsideIsolates(text) {
  let depth = 0;
  return [...text].filter((char) => {
    if (Object.values(ISOLATE).includes(char)) depth += 1;
    const outside = depth === 0;
    if (char === END_OF_ISOLATE) depth = Math.max(0, depth - 1);
    return outside;
  }).join('');
}

/** @param {string} text */
function runsRight(text) {
  return [...text].some((char) => /\p{Nd}/u.test(char) || (/\p{L}/u.test(char) && !RUNS_LEFT.test(char)));
}

/** @param {number} count @param {Language} language */
function pluralOf(count, language) {
  const rules = kept.plurals.get(language) || new Intl.PluralRules([language, 'en']);
  kept.plurals.set(language, rules);
  return rules.select(count);
}

/**
 * A number as the language writes it, with `places` decimal places or as many as it needs.
 * @param {number} value @param {number} [places]
 */
function formatNumber(value, places) {
  const { locales, digits: numberingSystem } = LANGUAGES[speech.language];
  const fixed = places === undefined ? {} : { minimumFractionDigits: places, maximumFractionDigits: places };
  const key = `${speech.language} ${places}`;
  const format = kept.numbers.get(key) || new Intl.NumberFormat(locales, { numberingSystem, ...fixed });
  kept.numbers.set(key, format);
  return format.format(value);
}

/** Days and years are not grouped: "2025". @param {number|string} number */
function plainDigits(number) {
  const eastern = LANGUAGES[speech.language].digits === 'arabext';
  return eastern ? String(number).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]) : String(number);
}

/**
 * "a", "a and b", "a, b and c"; the catalogue says how, since browsers differ in it.
 * @param {string[]} words
 */
function formatList(words) {
  const [last = '', ...before] = words.map(isolate).reverse();
  return before.reduce((rest, first, i) => (
    fillIn(phraseForm(i ? 'list.more' : 'list.two'), { first, last: rest, rest })), last);
}
