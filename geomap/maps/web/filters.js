/* Which values of each facet are shown, and how many claims each value has under the other filters. */

/** Of each facet that leaves something out, the values that it lets through. @type {Map<FacetKey, Set<number>>} */
const chosenValues = new Map();

/** Whether claims with this value are let through. @param {FacetKey} key @param {number} value */
function letsThrough(key, value) {
  return chosenValues.get(key)?.has(value) ?? true;
}

/** Let these values of a facet through, or with null all. @param {FacetKey} key @param {Set<number>|null} values */
function chooseValues(key, values) {
  filterBy(key, keepValues(key, values));
}

/**
 * Note what is let through; all values are as good as no filter.
 * @param {FacetKey} key @param {Set<number>|null} values @returns {Test|null} of a claim
 */
function keepValues(key, values) {
  const facet = facetOf(key);
  if (!values || values.size === facet.values.length) {
    chosenValues.delete(key);
    return null;
  }
  chosenValues.set(key, values);
  const passes = Uint8Array.from(facet.values, (_, value) => Number(values.has(value)));
  return (claim) => passes[facet.codes[claim]] === 1;
}

/** @param {FacetKey} key @param {number} value @param {boolean} isLet */
function chooseValue(key, value, isLet) {
  const all = facetOf(key).values.keys();
  const values = new Set(chosenValues.get(key) ?? all);
  if (isLet) values.add(value);
  else values.delete(value);
  chooseValues(key, values);
}

/** Lift all filters at once, those of text and time too. */
function liftFilters() {
  if (filters.has('time')) liftTime();
  liftText();
  for (const key of [...chosenValues.keys()]) chooseValues(key, null);
}

/**
 * How many claims each value would show, given all filters but the facet's own.
 * @returns {Record<FacetKey, Uint32Array>}
 */
function countValues() {
  const own = facets();
  const others = [...filters].filter(([name]) => !own.some((facet) => facet.key === name)).map(([, test]) => test);
  const counts = own.map((facet) => new Uint32Array(facet.values.length));
  const tests = own.map((facet) => filters.get(facet.key));
  for (let claim = 0; claim < index.claims; claim += 1) {
    const stopped = stoppedBy(tests, claim);
    if (stopped === SEVERAL || !others.every((test) => test(claim))) continue;
    own.forEach((facet, i) => {
      if (stopped === NOBODY || stopped === i) counts[i][facet.codes[claim]] += 1;
    });
  }
  return /** @type {Record<FacetKey, Uint32Array>} */ (Object.fromEntries(own.map((facet, i) => [facet.key, counts[i]])));
}

const [NOBODY, SEVERAL] = [-1, -2];

/** The only test that stops a claim. @param {(Test|undefined)[]} tests @param {number} claim */
function stoppedBy(tests, claim) {
  let stopped = NOBODY;
  for (let i = 0; i < tests.length; i += 1) {
    if (tests[i]?.(claim) ?? true) continue;
    if (stopped !== NOBODY) return SEVERAL;
    stopped = i;
  }
  return stopped;
}
