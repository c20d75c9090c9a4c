/* Which places share a symbol: those whose symbols would lie on one another at this zoom. */

/**
 * Places that share one symbol. It stands at `place`, one of them, never between.
 * @typedef {object} Stack
 * @property {number} place the row of the place of which most is said, or of the chosen one
 * @property {number[]} places
 * @property {number[]} counts shown claims of each voice
 * @property {number} incidents how many
 * @property {number} only the row of the incident, when there is but one, else -1
 * @property {number} weight
 * @property {Pixel} pixel of the world
 * @property {Size} half half the width and height of the symbol
 */

/** With more places in sight than this, those in one square of the screen are joined at once. */
const CROWD = 300;
const CELL = 56;
const SYMBOL_GAP = 3;
const FINGER = 26;

/**
 * Join the places in sight.
 * @param {Box} frame in pixels of the world
 * @param {number} scale the width of the world in pixels
 * @param {Voice[]} voices that are shown
 * @param {number} chosen the row of the chosen place, or -1
 * @returns {Stack[]}
 */
function stacksIn(frame, scale, voices, chosen) {
  const inSight = placesIn(frame, scale, maskOf(voices));
  const alone = inSight.length > CROWD ? cellsOf(inSight, scale, voices, chosen)
    : inSight.map((place) => stackOf(place, scale, voices, chosen));
  /** @type {Stack[]} */
  const stacks = [];
  for (let stack of alone) {
    for (let i = touching(stacks, stack); i >= 0; i = touching(stacks, stack)) {
      stack = joined(stacks.splice(i, 1)[0], stack, voices);
    }
    stacks.push(stack);
  }
  return stacks;
}

/**
 * The rows of places in sight of which something is shown.
 * @param {Box} frame @param {number} scale @param {number} mask of the voices
 */
function placesIn({ left, top, right, bottom }, scale, mask) {
  /** @type {number[]} */
  const rows = [];
  for (let place = 0; place < spots.count; place += 1) {
    const x = spots.x[place] * scale;
    const y = spots.y[place] * scale;
    if (x >= left && x <= right && y >= top && y <= bottom && weightOf(place, mask)) rows.push(place);
  }
  return rows;
}

/**
 * One stack for each square of the screen that has places.
 * @param {number[]} places @param {number} scale @param {Voice[]} voices @param {number} chosen
 */
function cellsOf(places, scale, voices, chosen) {
  /** @type {Map<number, number[]>} */
  const cells = new Map();
  for (const place of places) {
    const key = Math.floor(spots.x[place] * scale / CELL) * 1e7 + Math.floor(spots.y[place] * scale / CELL);
    const cell = cells.get(key);
    if (cell) cell.push(place);
    else cells.set(key, [place]);
  }
  return [...cells.values()].map((cell) => cellStack(cell, scale, voices, chosen));
}

/**
 * @param {number[]} places at least one @param {number} scale @param {Voice[]} voices @param {number} chosen
 * @returns {Stack}
 */
function cellStack(places, scale, voices, chosen) {
  const mask = maskOf(voices);
  let heaviest = places[0];
  const counts = [0, 0, 0];
  let incidents = 0;
  for (const place of places) {
    if (place === chosen || (heaviest !== chosen && weightOf(place, mask) > weightOf(heaviest, mask))) heaviest = place;
    addCounts(counts, place, mask);
    incidents += incidentCount(place, mask);
  }
  if (places.length === 1) return stackOf(heaviest, scale, voices, chosen);
  return sized({ ...bare(heaviest, scale, chosen, counts), places, incidents, only: -1 }, voices);
}

/** @param {number} place @param {number} scale @param {Voice[]} voices @param {number} chosen @returns {Stack} */
function stackOf(place, scale, voices, chosen) {
  const rows = incidentsAt(place, voices);
  const counts = [0, 0, 0];
  addCounts(counts, place, maskOf(voices));
  return sized({
    ...bare(place, scale, chosen, counts), places: [place], incidents: rows.length,
    only: rows.length === 1 ? rows[0] : -1,
  }, voices);
}

/** @param {number} place @param {number} scale @param {number} chosen @param {number[]} counts */
function bare(place, scale, chosen, counts) {
  const weight = place === chosen ? Infinity : counts[0] + counts[1] + counts[2];
  return { place, counts, weight, pixel: { x: spots.x[place] * scale, y: spots.y[place] * scale }, half: { x: 0, y: 0 } };
}

/** @param {number[]} counts of each voice, which grow @param {number} place @param {number} mask of the voices */
function addCounts(counts, place, mask) {
  for (let voice = 0; voice < counts.length; voice += 1) {
    if (mask & (1 << voice)) counts[voice] += placeCounts[3 * place + voice];
  }
}

/** @param {Stack} stack @param {Voice[]} voices @returns {Stack} */
function sized(stack, voices) {
  return { ...stack, half: symbolHalf(stack, voices) };
}

/**
 * Two stacks become one, at the chosen place or the one of which more is said.
 * @param {Stack} one @param {Stack} other @param {Voice[]} voices
 */
function joined(one, other, voices) {
  const [major, minor] = other.weight > one.weight ? [other, one] : [one, other];
  return sized({
    ...major, places: [...major.places, ...minor.places], only: -1,
    counts: major.counts.map((count, i) => count + minor.counts[i]),
    incidents: major.incidents + minor.incidents, weight: major.weight + minor.weight,
  }, voices);
}

/** The number of the first stack that the symbol of another touches, or -1. @param {Stack[]} stacks @param {Stack} stack */
function touching(stacks, stack) {
  const least = window.matchMedia('(pointer: coarse)').matches ? FINGER : 24;
  return stacks.findIndex((other) => (
    Math.abs(stack.pixel.x - other.pixel.x) < Math.max(least, stack.half.x + other.half.x + SYMBOL_GAP)
    && Math.abs(stack.pixel.y - other.pixel.y) < Math.max(least, stack.half.y + other.half.y + SYMBOL_GAP)));
}

/** The incidents of a stack of which one of these voices has a shown claim. @param {Stack} stack @param {Voice[]} voices */
function stackIncidents(stack, voices) {
  return stack.places.flatMap((place) => incidentsAt(place, voices));
}
