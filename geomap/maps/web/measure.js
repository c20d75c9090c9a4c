/* Boxes on the screen: do they overlap, do they fit. */

/**
 * @param {number} left @param {number} top @param {number} width @param {number} height @returns {Box}
 */
function box(left, top, width, height) {
  return { left, top, right: left + width, bottom: top + height };
}

/** A box around a point. @param {Pixel} point @param {number} radius */
function boxAround(point, radius) {
  return box(point.x - radius, point.y - radius, 2 * radius, 2 * radius);
}

/** Whether two boxes come closer than `gap` pixels. @param {Box} one @param {Box} other */
function boxesTouch(one, other, gap = 0) {
  return one.left < other.right + gap && other.left < one.right + gap
    && one.top < other.bottom + gap && other.top < one.bottom + gap;
}

/** Whether a box lies in another; their edges may meet. @param {Box} inner @param {Box} outer */
function boxInside(inner, outer) {
  return inner.left >= outer.left && inner.right <= outer.right
    && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/**
 * Where an element lies within another, both in pixels of the screen.
 * @param {Element} element @param {Element} frame
 */
function boxWithin(element, frame) {
  const inner = element.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  return box(inner.left - outer.left, inner.top - outer.top, inner.width, inner.height);
}

/**
 * Shift labels along a line so that none touches its neighbour and all stay inside.
 * @param {{at: number, width: number}[]} labels sorted by `at`, the wished centre
 * @param {number} length of the line
 * @returns {number[]|null} the left edges, or null when they cannot all fit
 */
function spread(labels, length, gap = 10) {
  const total = labels.reduce((sum, label) => sum + label.width, gap * (labels.length - 1));
  if (total > length) return null;
  const lefts = labels.map((label) => label.at - label.width / 2);
  let edge = 0;
  lefts.forEach((left, i) => {
    lefts[i] = Math.max(left, edge);
    edge = lefts[i] + labels[i].width + gap;
  });
  edge = length;
  for (let i = lefts.length - 1; i >= 0; i -= 1) {
    lefts[i] = Math.min(lefts[i], edge - labels[i].width);
    edge = lefts[i] - gap;
  }
  return lefts;
}

/**
 * The end of a scale: `value` rounded up to 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 × a power of ten.
 * @param {number} value
 */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const step = /** @type {number} */ (
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value));
  return step * power;
}
