/* Places with a spot on the map, as columns: where they lie, and what is shown of them now. */

/**
 * Everything of all places that drawing asks for at each zoom, so that no row is made for it.
 * `x` and `y` are Web Mercator's, 0 to 1 from the north-west; NaN for a place without a spot.
 * @type {Spots}
 */
let spots;

/** Claims shown now of each place, three numbers a place, one a voice. @type {Uint32Array} */
let placeCounts;

/** @type {Drawn[]} */
const SPOT_DRAWN = ['point', 'area'];

function indexPlaces() {
  const count = columns['places.latitude'].length;
  const drawn = data.words['places.drawn'].map((name) => SPOT_DRAWN.includes(name));
  spots = {
    count, x: new Float64Array(count), y: new Float64Array(count),
    incidents: rowsByCode(columns['incidents.place'], count),
  };
  for (let place = 0; place < count; place += 1) {
    const hasSpot = drawn[columns['places.drawn'][place]];
    const [x, y] = hasSpot ? mercator(columns['places.latitude'][place], columns['places.longitude'][place]) : [NaN, NaN];
    spots.x[place] = x;
    spots.y[place] = y;
  }
}

/**
 * Spherical Mercator on the unit square, as EPSG:3857 has it.
 * @param {number} latitude @param {number} longitude @returns {[x: number, y: number]}
 */
function mercator(latitude, longitude) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Count what is shown of each place; call whenever the shown claims change. */
function countPlaces() {
  placeCounts = new Uint32Array(3 * spots.count);
  for (let row = 0; row < index.incidents; row += 1) {
    const place = columns['incidents.place'][row];
    for (let voice = 0; voice < 3; voice += 1) {
      placeCounts[3 * place + voice] += shown.counts[3 * row + voice];
    }
  }
}

/**
 * How many shown claims of these voices, given as a mask of bits, a place has.
 * @param {number} place @param {number} mask
 */
function weightOf(place, mask) {
  const at = 3 * place;
  return (mask & 1 ? placeCounts[at] : 0) + (mask & 2 ? placeCounts[at + 1] : 0)
    + (mask & 4 ? placeCounts[at + 2] : 0);
}

/** One bit a voice. @param {Voice[]} voices */
function maskOf(voices) {
  return voices.reduce((mask, voice) => mask | (1 << VOICES.indexOf(voice)), 0);
}

/**
 * The incidents of a place of which one of these voices has a shown claim.
 * @param {number} place @param {Voice[]} voices
 */
function incidentsAt(place, voices) {
  return [...spots.incidents(place)].filter((row) => shownCount(row, voices));
}

/** How many they are, without a list of them. @param {number} place @param {number} mask of the voices */
function incidentCount(place, mask) {
  let count = 0;
  const rows = spots.incidents(place);
  for (let i = 0; i < rows.length; i += 1) {
    const at = 3 * rows[i];
    const isShown = (mask & 1 && shown.counts[at]) || (mask & 2 && shown.counts[at + 1])
      || (mask & 4 && shown.counts[at + 2]);
    if (isShown) count += 1;
  }
  return count;
}
