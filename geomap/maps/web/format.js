/* Words and numbers as they are printed. */

/**
 * Parts of a line, the empty ones left out; each is kept in one piece, whichever way it runs.
 * @param {...(string|boolean|null|undefined)} parts
 */
function dotted(...parts) {
  return parts.filter(Boolean).map((part) => isolate(String(part))).join(' · ');
}

/** The items without repeats, in the order of their first. @template T @param {T[]} items */
function unique(items) {
  return [...new Set(items)];
}

/** Metres as a reader wants them: "400 m", "3 km", "2.5 km". @param {number} metres */
function distance(metres) {
  if (Math.round(metres) < 1000) return t('unit.m', { n: Math.round(metres) });
  const km = metres / 1000;
  return t('unit.km', { n: km < 10 ? Number(km.toFixed(1)) : Math.round(km) });
}

/** Where along the line: "km 1650–1851", "km 1700", or ''. @param {Located} incident */
function kilometres(incident) {
  const stretches = incident.stretches || [];
  if (stretches.length) return kmWords(stretches);
  return incident.km === null || incident.km === undefined ? '' : t('where.km', { km: wholeKm(incident.km) });
}

/** "km 1650–1851, 1900–1910" @param {Stretch[]} stretches */
function kmWords(stretches) {
  const ranges = stretches.map(([from, to]) => t('where.range', { from: wholeKm(from), to: wholeKm(to) }));
  return t('where.km', { km: ranges.map(isolate).join(phraseForm('list.comma')) });
}

/** A place along the line is a mark and no amount: its digits are not grouped. @param {number} km */
function wholeKm(km) {
  return plainDigits(Math.round(km));
}

/** "document 004" or what else names a source shortly. @param {Source} source */
function documentName(source) {
  if (source.number) return t('sources.document', { number: source.number });
  return source.publisher || source.title || source.id;
}

/**
 * The documents of some claims in the order of the list of sources.
 * @param {{source: Source}[]} claims
 */
function documentsOf(claims) {
  const cited = new Set(claims.map((claim) => claim.source));
  return data.sources.filter((source) => cited.has(source));
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A sentence that goes on after a semicolon: its first letter lowered, but for names.
 * @param {string} text
 */
function midSentence(text) {
  return /^(Afghan|Pakistan|[A-Z]{2})/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** How a stance reads by itself; an assertion needs no word. @param {string} stance */
function stanceWords(stance) {
  return Object.hasOwn(STANCE_KEYS, stance) ? t(`stance.${stance}`) : '';
}

/**
 * Phrases of a stance are kept by the first of these words, those with a value in them by the second.
 * @type {Record<string, string>}
 */
const STANCE_KEYS = { denies: 'denies', neither_confirms_nor_denies: 'neither' };

/** What a stance says of a value or a sentence. @param {string} stance @param {'value'|'sentence'} kind @param {string} text */
function withStance(stance, kind, text) {
  return Object.hasOwn(STANCE_KEYS, stance) ? t(`stance.${STANCE_KEYS[stance]}_${kind}`, { [kind]: text }) : text;
}

/**
 * A phrase in pieces, with elements for its values.
 * @param {string} key @param {Record<string, Child>} values @param {number} [count] chooses the plural form
 * @returns {Child[]}
 */
function phraseParts(key, values, count) {
  return phraseForm(key, count).split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? values[piece] : piece));
}

/** The side of the line in words. @param {string} side */
function sideWords(side) {
  return hasPhrase(`side.${side}`) ? t(`side.${side}`) : '';
}

/** What `make` gives, made when it is first asked for. @template T @param {() => T} makeIt @returns {() => T} */
function once(makeIt) {
  /** @type {{it: T}|undefined} */
  let made;
  return () => (made || (made = { it: makeIt() })).it;
}
