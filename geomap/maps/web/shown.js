/* Which claims are shown: all that pass the filters, counted for each incident and voice. */

/**
 * `passes` has 1 for each claim that is shown; `counts` the shown claims of each incident, three
 * numbers an incident, one a voice.
 * @type {Shown}
 */
let shown;

/** A test of a claim by its row. @typedef {(claim: number) => boolean} Test */

/** The filters that are set, by name. @type {Map<string, Test>} */
const filters = new Map();

/**
 * Set a filter, or with null lift it; what is shown changes for all who listen.
 * @param {string} name @param {Test|null} test
 */
function filterBy(name, test) {
  if (test) filters.set(name, test);
  else if (!filters.delete(name)) return;
  showFiltered();
  change({ shownAt: state.shownAt + 1 });
}

function showFiltered() {
  showClaims([...filters.values()]);
  countPlaces();
}

/** Show the claims that pass all tests; without any, all. @param {Test[]} tests */
function showClaims(tests) {
  const passes = new Uint8Array(index.claims);
  const counts = new Uint32Array(3 * index.incidents);
  const [incidents, voices] = [columns['claims.incident'], index.voiceOfClaim];
  let total = 0;
  for (let claim = 0; claim < passes.length; claim += 1) {
    if (tests.length > 0 && !tests.every((test) => test(claim))) continue;
    passes[claim] = 1;
    total += 1;
    counts[3 * incidents[claim] + voices[claim]] += 1;
  }
  shown = { passes, counts, total };
}

/** How many shown claims of these voices an incident has. @param {number} row */
function shownCount(row, voices = VOICES) {
  return voices.reduce((sum, voice) => sum + shown.counts[3 * row + VOICES.indexOf(voice)], 0);
}

/** The voices of these that have a shown claim about an incident, in the fixed order. @param {number} row */
function shownVoices(row, voices = VOICES) {
  return voices.filter((voice) => shown.counts[3 * row + VOICES.indexOf(voice)]);
}

/** The rows of incidents of which at least one of these voices has a shown claim. */
function shownIncidents(voices = VOICES) {
  /** @type {number[]} */
  const rows = [];
  for (let row = 0; row < index.incidents; row += 1) {
    if (shownCount(row, voices)) rows.push(row);
  }
  return rows;
}
