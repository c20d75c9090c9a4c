/* What the search box suggests: places in every script, claimants. It looks through the words
   that claims share, not through the claims. */

const MOST = { places: 6, claimants: 4, incidents: 5 };

/** The names of a place in every script, and what incidents at it are called. @param {number} row */
function placeSpellings(row) {
  const known = data.names[data.words['places.id'][row]];
  const others = known ? [...Object.values(known.names), ...(known.also || [])] : [];
  const named = spots.incidents(row).length ? [word('incidents.name', spots.incidents(row)[0])] : [];
  return unique([data.words['places.name'][row], ...named, ...others]);
}

/** All places by id, made when the reader first types. @type {() => NamedPlace[]} */
const namedPlaces = once(() => {
  const written = writtenNames();
  /** @type {Map<string, NamedPlace>} */
  const byPlace = new Map();
  data.words['places.id'].forEach((id, row) => {
    const place = byPlace.get(id) || { id, rows: [], claims: 0, spellings: [] };
    byPlace.set(id, place);
    place.rows.push(row);
    for (const incident of spots.incidents(row)) place.claims += index.claimsOfIncident(incident).length;
    const had = new Set(place.spellings.map((spelling) => spelling.key));
    for (const text of [...placeSpellings(row), ...(written.get(row) || [])]) {
      const key = folded(text);
      if (key && !had.has(key)) place.spellings.push({ text, key, tight: tightened(key) });
      had.add(key);
    }
  });
  return [...byPlace.values()];
});

/** How documents write each place, by the row of the place. @returns {Map<number, string[]>} */
function writtenNames() {
  const [incident, placeOf, written] = [columns['claims.incident'], columns['incidents.place'], columns['claims.place_written']];
  const words = data.words['claims.place_written'];
  const pairs = new Set();
  for (let claim = 0; claim < index.claims; claim += 1) pairs.add(placeOf[incident[claim]] * words.length + written[claim]);
  /** @type {Map<number, string[]>} */
  const names = new Map();
  for (const pair of pairs) {
    const row = Math.floor(pair / words.length);
    names.set(row, [...(names.get(row) || []), words[pair % words.length]]);
  }
  return names;
}

/** How well something answers, and in which spelling. @template T @typedef {{item: T, fit: number, text: string, weight: number}} Answer */

/**
 * The best answers first; of equal ones that of which more is said.
 * @template T @param {Answer<T>[]} answers @param {number} most
 */
function best(answers, most) {
  return answers.filter(({ fit }) => fit !== FITS.none)
    .sort((one, other) => one.fit - other.fit || other.weight - one.weight).slice(0, most);
}

/** Places whose names answer what is typed. @param {Typed} wanted */
function placesLike(wanted) {
  return fitting(MOST.places, (fits) => namedPlaces().map((place) => {
    const { fit, text } = bestSpelling(place.spellings, wanted, fits);
    return { item: place, fit, text, weight: place.claims };
  }));
}

/**
 * The best answers; slips of the pen are looked for where there are few others, and stand behind them.
 * @template T @param {number} most @param {(fits: typeof fitOf) => Answer<T>[]} answersBy
 */
function fitting(most, answersBy) {
  const exact = best(answersBy(fitOf), most);
  if (exact.length === most) return exact;
  const items = new Set(exact.map((answer) => answer.item));
  return [...exact, ...best(answersBy(slipOf).filter((answer) => !items.has(answer.item)), most - exact.length)];
}

/** @param {Spelling[]} spellings @param {Typed} wanted @param {typeof fitOf} fits */
function bestSpelling(spellings, wanted, fits) {
  let [fit, text] = [FITS.none, ''];
  for (const spelling of spellings) {
    const own = fits(spelling, wanted);
    if (own < fit) [fit, text] = [own, spelling.text];
  }
  return { fit, text };
}

/** Prepare the dictionaries one after the other, while the reader has not typed yet. */
function warmUp() {
  for (const make of [namedPlaces, namedClaimants, incidentKeys]) setTimeout(make);
}

/** @type {() => (Spelling & {value: number})[]} */
const namedClaimants = once(() => {
  const facet = facetOf('claimant');
  return facet.values.map((_, value) => {
    const key = folded(facet.label(value));
    return { value, text: facet.label(value), key, tight: tightened(key) };
  });
});

/** Values of the facet whose names answer what is typed. @param {Typed} wanted */
function claimantsLike(wanted) {
  const own = namedClaimants();
  // They stand in the order of how much they say.
  return fitting(MOST.claimants, (fits) => own.map((each, i) => (
    { item: each.value, fit: fits(each, wanted), text: each.text, weight: own.length - i })));
}
