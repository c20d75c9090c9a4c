/* Paths beside a path, in pixels: the rails run beside the line at a fixed distance. */

/**
 * Return the path at `away` pixels to the left of `points` (to the right if negative).
 * Parts that would come nearer to the line than that are cut off, so a zigzag gives no loops.
 * @param {Pixel[]} points @param {number} away @returns {Pixel[]}
 */
function pathBeside(points, away) {
  if (points.length < 2 || away === 0) return points;
  const shifted = points.map((point, i) => shiftedVertex(points, i, away));
  const least = Math.abs(away) - 0.75;
  const near = segmentsNear(points, least);
  const kept = shifted.filter((point) => near(point).every(
    (i) => distanceToSegment(point, points[i - 1], points[i]) >= least));
  return kept.length > 1 ? kept : shifted;
}

/** Segments are kept in squares no smaller than this, so that a short reach makes no long lists. */
const SMALLEST_SQUARE = 8;

/**
 * The segments of a path that may lie within `reach` of a point, each by the index of its end.
 * @param {Pixel[]} path @param {number} reach @returns {(point: Pixel) => number[]}
 */
function segmentsNear(path, reach) {
  const side = Math.max(reach, SMALLEST_SQUARE);
  /** @type {Map<string, number[]>} */
  const squares = new Map();
  for (let i = 1; i < path.length; i += 1) {
    for (const key of squaresOver(path[i - 1], path[i], side, 0)) {
      const square = squares.get(key);
      if (square) square.push(i);
      else squares.set(key, [i]);
    }
  }
  return (point) => squaresOver(point, point, side, 1).flatMap((key) => squares.get(key) || []);
}

/**
 * The squares of a grid under the box of two points, and so many around them.
 * @param {Pixel} one @param {Pixel} other @param {number} side @param {number} around
 */
function squaresOver(one, other, side, around) {
  const keys = [];
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)].map((x) => Math.floor(x / side));
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)].map((y) => Math.floor(y / side));
  for (let x = left - around; x <= right + around; x += 1) {
    for (let y = top - around; y <= bottom + around; y += 1) keys.push(`${x} ${y}`);
  }
  return keys;
}

/**
 * A vertex moved along the bisector of its two edges; a sharp corner is not drawn out to a spike.
 * @param {Pixel[]} points @param {number} i @param {number} away @returns {Pixel}
 */
function shiftedVertex(points, i, away) {
  const before = leftNormal(points[Math.max(i - 1, 0)], points[Math.max(i, 1)]);
  const last = points.length - 1;
  const after = leftNormal(points[Math.min(i, last - 1)], points[Math.min(i + 1, last)]);
  const sum = { x: before.x + after.x, y: before.y + after.y };
  const size = Math.hypot(sum.x, sum.y) || 1;
  const mitre = Math.min(2 / size, 1.5);
  return {
    x: points[i].x + (sum.x / size) * away * mitre,
    y: points[i].y + (sum.y / size) * away * mitre,
  };
}

/**
 * The unit vector to the left of a step; y grows downwards on a screen.
 * @param {Pixel} from @param {Pixel} to @returns {Pixel}
 */
function leftNormal(from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
}

/** @param {Pixel} point @param {Pixel} from @param {Pixel} to */
function distanceToSegment(point, from, to) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(Math.max(share, 0), 1);
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

/**
 * Points at equal steps along a path, its vertices and both ends included.
 * @param {Pixel[]} points @param {number} step @returns {Pixel[]}
 */
function evenly(points, step) {
  const even = points.slice(0, 1);
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1], points[i]];
    const parts = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / step));
    for (let part = 1; part <= parts; part += 1) {
      const share = part / parts;
      even.push({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    }
  }
  return even;
}

/**
 * Each point moved to the mean of its neighbours, up to `window` on either side; the ends stay.
 * @param {Pixel[]} points @param {number} window @returns {Pixel[]}
 */
function smoothed(points, window) {
  return points.map((_, i) => {
    const reach = Math.min(window, i, points.length - 1 - i);
    const near = points.slice(i - reach, i + reach + 1);
    /** @param {'x' | 'y'} axis */
    const mean = (axis) => near.reduce((sum, point) => sum + point[axis], 0) / near.length;
    return { x: mean('x'), y: mean('y') };
  });
}

/**
 * Lay intervals into lanes so that none overlaps another in its lane.
 * @param {Stretch[][]} stretches one list of intervals per item
 * @returns {number[]} the lane of each item, from 0
 */
function lanesOf(stretches) {
  /** @type {Stretch[][]} */
  const lanes = [];
  return stretches.map((mine) => {
    const free = lanes.findIndex((taken) => !mine.some((one) => taken.some((other) => (
      one[0] < other[1] && other[0] < one[1]))));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] || []), ...mine];
    return lane;
  });
}
