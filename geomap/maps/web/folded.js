/* Names as one key for all the ways of writing them, and how well a key answers what is typed.
   Marks, case and vowel signs fold as in geomap/gazetteer/folding.py; doubled letters count once. */

/** Letters of the Arabic script that keyboards offer in place of one another, by the one that stands for all. */
const ARABIC_VARIANTS = {
  ا: 'ٱإأآ', ت: 'ټٹ', ج: 'ځ', چ: 'څ', خ: 'ښ', د: 'ډڈ', ر: 'ړڑ', ژ: 'ږ', ک: 'كڪ', گ: 'ګ', ن: 'ڼں', و: 'ؤۇۋ',
  ه: 'ھہەۂۃۀۿة', ی: 'يىېۍےۓئ',
};
const ARABIC_LETTERS = new Map(Object.entries(ARABIC_VARIANTS).flatMap(
  ([letter, others]) => [...others].map((/** @type {string} */ other) => [other, letter])));
const ARABIC_OTHERS = new RegExp(`[${[...ARABIC_LETTERS.keys()].join('')}]`, 'g');
/** Apostrophes, vowel signs and what joins or parts letters (ZWNJ) stand inside a word: they leave no gap. */
const INSIDE_WORDS = /[\p{M}\p{Lm}\p{Cf}'’‘`´′ء]/gu;
const EASTERN_DIGITS = /[٠-٩۰-۹]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** The key of a text: lower-case letters and digits, words parted by one space. @param {string} text */
function folded(text) {
  if (PLAIN.test(text)) {
    return text.toLowerCase().replace(/['`]/g, '').replace(/[^a-z0-9]+/g, ' ').replace(/([a-z])\1+/g, '$1').trim();
  }
  return text.normalize('NFKD').toLowerCase().replace(INSIDE_WORDS, '')
    .replace(ARABIC_OTHERS, (letter) => ARABIC_LETTERS.get(letter) || letter)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ').replace(/(\p{L})\1+/gu, '$1').trim();
}

/** A key without its gaps: "spin boldak" and "spinboldak" are one. @param {string} key */
function tightened(key) {
  return key.replaceAll(' ', '');
}

/** Shorter words meet by chance when a letter may be wrong. */
const LEAST_LETTERS = 5;

/**
 * Whether two words are one slip apart: a letter more, less, another one, or two in the wrong order.
 * @param {string} one @param {string} other
 */
function oneSlipApart(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length < LEAST_LETTERS || long.length - short.length > 1 || short === long) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2);
}

/** How well a key answers: the whole of it, its beginning, … ; the last is a spelling that is a slip away. */
const FITS = { whole: 0, start: 1, word: 2, words: 3, inside: 4, slip: 5, none: 6 };
const LEAST_INSIDE = 3;
const LEAST_TIGHT = 6;

/** What is typed, made ready for comparison with many keys. @param {string} text @returns {Typed} */
function typed(text) {
  const key = folded(text);
  return { key, tight: tightened(key), words: key ? key.split(' ') : [] };
}

/**
 * How well a spelling answers what is typed, without slips; the less the better.
 * @param {Spelling} spelling @param {Typed} wanted
 */
function fitOf({ key, tight }, { key: asked, tight: askedTight, words }) {
  if (!asked) return FITS.none;
  if (key === asked || tight === askedTight) return FITS.whole;
  if (key.startsWith(asked) || (askedTight.length >= LEAST_TIGHT && tight.startsWith(askedTight))) return FITS.start;
  if (key.includes(` ${asked}`)) return FITS.word;
  if (words.length > 1 && words.every((word) => beginsWord(key, word))) return FITS.words;
  return holds(key, tight, asked, askedTight) ? FITS.inside : FITS.none;
}

/** @param {string} key @param {string} word */
function beginsWord(key, word) {
  return key.startsWith(word) || key.includes(` ${word}`);
}

/** Whether a key holds another one, gaps or not. @param {string} key @param {string} tight @param {string} asked @param {string} askedTight */
function holds(key, tight, asked, askedTight) {
  return (asked.length >= LEAST_INSIDE && key.includes(asked))
    || (askedTight.length >= LEAST_TIGHT && tight.includes(askedTight));
}

/** How well a spelling answers if each word may be a slip away. @param {Spelling} spelling @param {Typed} wanted */
function slipOf({ key }, { words }) {
  const own = key.split(' ');
  const isNear = words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word) || oneSlipApart(word, each)));
  return isNear ? FITS.slip : FITS.none;
}
