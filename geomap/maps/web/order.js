/* The order of many claims: every word and number is ranked once, then rows are sorted by rank. */

/**
 * Where a claim stands by one criterion: its rank from 0, or `count` for one that has none.
 * @typedef {{count: number, of: (claim: number) => number}} Ranking
 */

/**
 * Rows in the order of their ranks; equal ones keep the order that they had. Those without a rank
 * stand last, whichever way the others run.
 * @param {Uint32Array} rows @param {Ranking} ranking @param {boolean} descending
 */
function inOrder(rows, { count, of }, descending) {
  const places = Uint32Array.from(rows, (row) => {
    const rank = of(row);
    return descending && rank < count ? count - 1 - rank : rank;
  });
  const next = new Uint32Array(count + 2);
  for (const place of places) next[place + 1] += 1;
  for (let place = 1; place <= count; place += 1) next[place] += next[place - 1];
  const ordered = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    ordered[next[places[i]]] = rows[i];
    next[places[i]] += 1;
  }
  return ordered;
}

/**
 * Ranks of words as readers look them up: "document 2" before "document 10", the empty word last.
 * @param {string[]} words @param {string} [language] a tag of BCP 47
 */
function wordRanks(words, language = 'en') {
  const { compare } = collatorOf(language);
  const sorted = unique(words).filter(Boolean).sort(compare);
  const ranks = new Map(sorted.map((word, rank) => [word, rank]));
  return { count: sorted.length, ranks: Uint32Array.from(words, (word) => ranks.get(word) ?? sorted.length) };
}

/** @param {string} language */
function collatorOf(language) {
  try {
    return new Intl.Collator(language, { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}

/** Ranks of numbers, the least first; NaN has none. @param {ArrayLike<number>} numbers */
function numberRanks(numbers) {
  const sorted = Float64Array.from(new Set(Array.from(numbers).filter((number) => !Number.isNaN(number)))).sort();
  const ranks = new Map([...sorted].map((number, rank) => [number, rank]));
  return { count: sorted.length, ranks: Uint32Array.from(numbers, (number) => ranks.get(number) ?? sorted.length) };
}

/** More days than the calendar has. */
const DAYS_APART = 1e7;

/** Days in the order of their first, then of their last; a date without a day has no rank. */
function dateRanking() {
  const [first, last] = [columns['dates.first'], columns['dates.last']];
  const { count, ranks } = numberRanks(Float64Array.from(first, (day, row) => day * DAYS_APART + last[row]));
  return { count, of: ofCode('claims.date', ranks) };
}

/** @param {RowColumn|WordColumn} name @param {Uint32Array} ranks of the codes */
function ofCode(name, ranks) {
  const codes = columns[name];
  return (/** @type {number} */ claim) => ranks[codes[claim]];
}

/** What a claim names for its place. */
function placeRanking() {
  const { count, ranks } = wordRanks(incidentNames(), speech.language);
  const [incident, name] = [columns['claims.incident'], columns['incidents.name']];
  return { count, of: (/** @type {number} */ claim) => ranks[name[incident[claim]]] };
}

/** What each name of an incident reads as in the language of the page. */
function incidentNames() {
  const names = [...data.words['incidents.name']];
  const left = new Set(names.keys());
  columns['incidents.name'].forEach((name, row) => {
    if (left.delete(name)) names[name] = incidentName(incidentAt(row));
  });
  return names;
}

/** Afghan officials, Pakistani ones, others; within each by name. */
function claimantRanking() {
  const { count, ranks } = wordRanks(data.words['claims.claimant'], speech.language);
  const rank = ofCode('claims.claimant', ranks);
  return {
    count: VOICES.length * (count + 1),
    of: (/** @type {number} */ claim) => index.voiceOfClaim[claim] * (count + 1) + rank(claim),
  };
}

/** What is counted, by its name; assertions before denials. */
function kindRanking() {
  const { count, ranks } = wordRanks(data.words['claims.kind'].map(kindLabel), speech.language);
  const stances = data.words['claims.stance'].map((stance) => STANCES.indexOf(stance));
  const [kind, stance] = [ofCode('claims.kind', ranks), columns['claims.stance']];
  return {
    count: STANCES.length * (count + 1),
    of: (/** @type {number} */ claim) => kind(claim) * STANCES.length + stances[stance[claim]],
  };
}

function figureRanking() {
  const [low, high] = [columns['claims.value_low'], columns['claims.value_high']];
  const { count, ranks } = numberRanks(Float64Array.from(low, (value, row) => (Number.isNaN(value) ? high[row] : value)));
  return { count, of: (/** @type {number} */ claim) => ranks[claim] };
}

/** The most disputed first. @type {Agreement[]} */
const AGREEMENTS = ['contested', 'denied', 'uncontested', 'single_source', 'no_assertion'];

function agreementRanking() {
  const ranks = Uint32Array.from(data.words['claims.agreement'], (agreement) => AGREEMENTS.indexOf(agreement));
  return { count: AGREEMENTS.length, of: ofCode('claims.agreement', ranks) };
}

/** Sorts behind every other character. */
const LAST = '\uffff';

/** By publisher, then by document; unknown publishers behind the others. */
function sourceRanking() {
  const { count, ranks } = wordRanks(data.sources.map(({ publisher, id }) => `${publisher || LAST}\n${id}`), speech.language);
  return { count, of: ofCode('claims.source', ranks) };
}

/** Document by document, and in each from its beginning: the order of the ledger. */
function ledgerRanking() {
  return { count: index.claims, of: (/** @type {number} */ claim) => claim };
}
