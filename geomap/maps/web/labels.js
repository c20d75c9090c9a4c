/* Names on the map: each is placed where it touches nothing, or left out at this zoom. */

/**
 * @typedef {object} Caption
 * @property {string} text
 * @property {string} kind the class that sets its type
 * @property {Pixel[]} anchors pixels at which it may stand, the best first
 * @property {string[]} sides where it may stand at an anchor
 * @property {number} reach pixels to keep from the anchor
 * @property {number} [dot] the radius in pixels of a dot at the anchor that belongs to it
 * @property {boolean} [far] whether it may stand off, with a leader
 * @property {string} [note] a second line
 * @property {(() => void)|null} [action] what a click does
 */

/**
 * @typedef {{anchor: Pixel, side: string, extra: number}} Stand a side of an anchor, `extra` pixels off
 */
/** @typedef {Box & Stand} Spot */

const LABEL_GAP = 3;
const EDGE = 4;

/**
 * Where a caption of this size stands, for each side of its anchor.
 * @type {Record<string, (at: Pixel, reach: number, size: Size) => Box>}
 */
const STAND = {
  right: (at, reach, size) => box(at.x + reach, at.y - size.y / 2, size.x, size.y),
  left: (at, reach, size) => box(at.x - reach - size.x, at.y - size.y / 2, size.x, size.y),
  below: (at, reach, size) => box(at.x - size.x / 2, at.y + reach, size.x, size.y),
  above: (at, reach, size) => box(at.x - size.x / 2, at.y - reach - size.y, size.x, size.y),
  upleft: (at, reach, size) => box(at.x - 0.9 * reach - size.x, at.y - 0.3 * reach - size.y, size.x, size.y),
  upright: (at, reach, size) => box(at.x + 0.9 * reach, at.y - 0.3 * reach - size.y, size.x, size.y),
  downleft: (at, reach, size) => box(at.x - 0.9 * reach - size.x, at.y + 0.3 * reach, size.x, size.y),
  downright: (at, reach, size) => box(at.x + 0.9 * reach, at.y + 0.3 * reach, size.x, size.y),
  centre: (at, reach, size) => box(at.x - size.x / 2, at.y - size.y / 2, size.x, size.y),
};

/** Farther off, a thin leader joins a name to its symbol. */
const FAR = [16, 32, 52];


/** Holds the names of one map. */
class Names {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.pane = /** @type {HTMLElement} */ (map.getPane('names'));
    /** @type {Map<string, Size>} */
    this.sizes = new Map();
  }

  /**
   * Put up the captions, the most important first.
   * @param {Caption[]} captions
   * @param {Box[]} obstacles pixels that no name may cover
   */
  place(captions, obstacles) {
    const frame = this.frame();
    const taken = [...obstacles, ...this.controls(frame)];
    /** @type {[Caption, Spot][]} */
    const placed = [];
    for (const caption of captions) {
      const spot = freeSpot(caption, this.sizeOf(caption), taken, frame);
      if (!spot) continue;
      taken.push(spot, ...(caption.dot ? [boxAround(spot.anchor, caption.dot)] : []));
      placed.push([caption, spot]);
    }
    this.pane.replaceChildren(...placed.flatMap(([caption, spot]) => [
      ...(spot.extra ? [leader(caption, spot)] : []), captionAt(caption, spot)]));
  }

  clear() {
    this.pane.replaceChildren();
  }

  /** Other words in other letters: all of them are measured anew. */
  forget() {
    this.sizes.clear();
  }

  /** What the reader sees of the map, in the pixels of its layers. */
  frame() {
    const size = this.map.getSize();
    const corner = this.map.containerPointToLayerPoint([0, 0]);
    return box(corner.x, corner.y, size.x, size.y);
  }

  /** Boxes of what lies over the map: buttons, the legend. @param {Box} frame */
  controls(frame) {
    const container = this.map.getContainer();
    const over = [...container.querySelectorAll('.leaflet-control'), byId('legend'), byId('time')];
    return over.map((element) => {
      const at = boxWithin(element, container);
      return box(at.left + frame.left, at.top + frame.top, at.right - at.left, at.bottom - at.top);
    });
  }

  /**
   * Measured once for each text; type does not change with the zoom.
   * @param {Caption} caption @returns {Size}
   */
  sizeOf(caption) {
    const key = `${caption.kind}\n${caption.text}\n${caption.note || ''}`;
    if (!this.sizes.has(key)) {
      const trial = captionElement(caption);
      this.pane.append(trial);
      this.sizes.set(key, { x: trial.offsetWidth, y: trial.offsetHeight });
      trial.remove();
    }
    return /** @type {Size} */ (this.sizes.get(key));
  }
}

/**
 * The first place at which a caption touches nothing, or null.
 * @param {Caption} caption @param {Size} size
 * @param {Box[]} taken @param {Box} frame what is seen of the map
 * @returns {Spot|null}
 */
function freeSpot(caption, size, taken, frame) {
  const inner = box(frame.left + EDGE, frame.top + EDGE,
    frame.right - frame.left - 2 * EDGE, frame.bottom - frame.top - 2 * EDGE);
  for (const stand of standsOf(caption)) {
    if (caption.action && !boxInside(boxAround(stand.anchor, 0), inner)) continue;
    const spot = STAND[stand.side](stand.anchor, caption.reach + stand.extra, size);
    if (!boxInside(spot, inner)) continue;
    if (!taken.some((other) => boxesTouch(spot, other, LABEL_GAP))) return { ...spot, ...stand };
  }
  return null;
}

/**
 * All places at which a caption may stand, the best first.
 * @param {Caption} caption @returns {Stand[]}
 */
function standsOf(caption) {
  /** @param {string[]} sides @param {number} extra */
  const at = (sides, extra) => caption.anchors.flatMap(
    (anchor) => sides.map((side) => ({ anchor, side, extra })));
  const far = caption.far ? FAR.flatMap((extra) => at(['right', 'left'], extra)) : [];
  return [...at(caption.sides, 0), ...far];
}

/** The line from a symbol to a name that stands off. @param {Caption} caption @param {Spot} spot */
function leader(caption, spot) {
  const right = spot.side === 'right';
  const from = right ? spot.anchor.x + caption.reach - 3 : spot.right + 2;
  const to = right ? spot.left - 2 : spot.anchor.x - caption.reach + 3;
  const element = make('div', { class: 'caption-leader' });
  element.style.width = `${Math.max(0, to - from)}px`;
  L.DomUtil.setPosition(element, L.point(Math.round(from), Math.round(spot.anchor.y)));
  return element;
}

/** @param {Caption} caption */
function captionElement(caption) {
  const note = caption.note ? make('span', { class: 'caption-note' }, caption.note) : null;
  const dir = RUNS_LEFT.test(caption.text) ? 'rtl' : 'ltr';
  return make('div', { class: `caption ${caption.kind}`, dir }, caption.text, note);
}

/** @param {Caption} caption @param {Spot} spot */
function captionAt(caption, spot) {
  const element = captionElement(caption);
  element.classList.add(`at-${spot.side}`);
  L.DomUtil.setPosition(element, L.point(Math.round(spot.left), Math.round(spot.top)));
  if (caption.action) {
    element.classList.add('caption-active');
    element.addEventListener('click', (event) => {
      event.stopPropagation();
      /** @type {() => void} */ (caption.action)();
    });
  }
  return element;
}
