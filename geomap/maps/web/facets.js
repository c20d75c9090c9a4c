/* What claims can be filtered by: each facet is a question to which every claim has one answer. */

/** From a spot to nowhere. @type {Drawn[]} */
const PRECISIONS = ['point', 'area', 'stretch', 'border', 'country', 'none'];
const METRICS = [
  'occurrence', 'killed', 'wounded', 'captured', 'displaced', 'positions_captured', 'positions_recaptured',
  'positions_destroyed', 'strikes', 'explosions', 'points_of_attack', 'points_of_fire', 'drones_downed',
];
/** ACLED's sub-event types: battles first, then what comes from afar, then the rest. */
const EVENTS = [
  'Armed clash', 'Attack', 'Government regains territory', 'Non-state actor overtakes territory', 'Air/drone strike',
  'Shelling/artillery/missile attack', 'Remote explosive/landmine/IED', 'Looting/property destruction',
  'Disrupted weapons use', 'Change to group/activity', 'Other',
];

/** All facets, made when the reader first asks for one. @type {() => Facet[]} */
const facets = once(() => [
  { key: 'precision', ...ofWords(precisionWords(), PRECISIONS, (word) => t(`precision.${word}`)) },
  { key: 'metric', ...ofWords(metricWords(), METRICS, (word) => t(`metric.${word}`)) },
  { key: 'event', ...ofWords(wordsOfClaims('claims.sub_event_type'), EVENTS, (word) => t(`event.${word}`)) },
  { key: 'source', values: data.sources.map((source) => source.id), codes: columns['claims.source'], label: sourceLabel },
  claimantFacet(),
  { key: 'agreement', ...ofWords(wordsOfClaims('claims.agreement'), AGREEMENTS, (word) => t(`agreement_kind.${word}`)) },
]);

/** A word for each claim, as codes. @typedef {{words: string[], codes: ArrayLike<number>}} CodedWords */

/** @param {'claims.sub_event_type'|'claims.agreement'} name @returns {CodedWords} */
function wordsOfClaims(name) {
  return { words: data.words[name], codes: columns[name] };
}

/** How the place of each claim is drawn. @returns {CodedWords} */
function precisionWords() {
  const [incident, place, drawn] = [columns['claims.incident'], columns['incidents.place'], columns['places.drawn']];
  return { words: data.words['places.drawn'], codes: recoded(incident, recoded(place, drawn)) };
}

/** What each claim counts. @returns {CodedWords} */
function metricWords() {
  const words = unique(data.words['claims.kind'].map((kind) => kind.metric));
  const metrics = data.words['claims.kind'].map((kind) => words.indexOf(kind.metric));
  return { words, codes: recoded(columns['claims.kind'], metrics) };
}

/**
 * The words in the order of `known`, with codes that follow it.
 * @param {CodedWords} coded @param {string[]} known @param {(word: string) => string} name
 */
function ofWords({ words, codes }, known, name) {
  const values = [...words].sort((one, other) => placeIn(known, one) - placeIn(known, other));
  const places = words.map((word) => values.indexOf(word));
  return { values, codes: recoded(codes, places), label: (/** @type {number} */ value) => name(values[value]) };
}

/** What each code stands for, as numbers. @param {ArrayLike<number>} codes @param {ArrayLike<number>} meant */
function recoded(codes, meant) {
  const numbers = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) numbers[i] = meant[codes[i]];
  return numbers;
}

/** @param {string[]} known @param {string} word */
function placeIn(known, word) {
  return known.includes(word) ? known.indexOf(word) : known.length;
}

/** @param {number} value */
function sourceLabel(value) {
  const source = data.sources[value];
  return dotted(source.number || source.id, source.publisher, source.title);
}

/** Claimants by voice, in each those of most claims first: one name may stand on both sides. @returns {Facet} */
function claimantFacet() {
  const names = data.words['claims.claimant'];
  const claims = new Uint32Array(VOICES.length * names.length);
  const pairs = new Uint32Array(index.claims);
  for (let claim = 0; claim < pairs.length; claim += 1) {
    pairs[claim] = index.voiceOfClaim[claim] * names.length + columns['claims.claimant'][claim];
    claims[pairs[claim]] += 1;
  }
  const voiceAt = (/** @type {number} */ pair) => Math.floor(pair / names.length);
  const present = [...claims.keys()].filter((pair) => claims[pair]);
  present.sort((one, other) => voiceAt(one) - voiceAt(other) || claims[other] - claims[one] || one - other);
  const places = new Uint32Array(claims.length);
  present.forEach((pair, value) => { places[pair] = value; });
  return {
    key: 'claimant',
    values: present.map((pair) => `${VOICES[voiceAt(pair)]}:${names[pair % names.length]}`),
    codes: recoded(pairs, places),
    label: (value) => names[present[value] % names.length],
    voice: (value) => VOICES[voiceAt(present[value])],
  };
}

/** @param {FacetKey} key */
function facetOf(key) {
  return /** @type {Facet} */ (facets().find((facet) => facet.key === key));
}
