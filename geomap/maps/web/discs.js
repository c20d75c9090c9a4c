/* The symbol of a place: a disc in the colour of its voice, split when several speak. */

/**
 * Where each voice's sector lies, in degrees clockwise from the top; AF left, PK right, always.
 * @type {Record<string, number[]>}
 */
const SECTORS = {
  'AF': [0, 360], 'PK': [0, 360], 'third_party': [0, 360],
  'AF PK': [180, 360, 0, 180],
  'AF third_party': [180, 360, 0, 180],
  'PK third_party': [0, 180, 180, 360],
  'AF PK third_party': [240, 360, 0, 120, 120, 240],
};

/**
 * Draw a disc.
 * @param {Voice[]} voices in the fixed order
 * @param {number} radius in pixels
 * @returns {SVGElement}
 */
function drawDisc(voices, radius) {
  const size = 2 * radius + 4;
  const centre = radius + 2;
  const sectors = SECTORS[voices.join(' ')] || SECTORS.third_party;
  const parts = voices.map((voice, i) => draw('path', {
    d: sectorPath(centre, radius, sectors[2 * i], sectors[2 * i + 1]), class: voiceClass(voice),
  }));
  const rim = draw('circle', { cx: centre, cy: centre, r: radius, class: 'disc-rim' });
  return draw('svg', {
    class: 'disc', width: size, height: size, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true',
  }, ...parts, rim);
}

/**
 * Draw a tag: how many claims each voice makes about what lies here.
 * @param {Count[]} counts from left to right
 * @param {number} height in pixels
 * @returns {SVGElement}
 */
function drawTag(counts, height) {
  const width = tagWidth(counts);
  const radius = height / 2;
  const outline = { x: 2, y: 2, width, height, rx: radius };
  let x = 2;
  const parts = counts.flatMap(({ voice, count }, i) => {
    const wide = segmentWidth(count);
    const from = x;
    x += wide;
    return [
      draw('path', { d: segmentPath(from, wide, height, i === 0, i === counts.length - 1), class: voiceClass(voice) }),
      draw('text', { x: from + wide / 2, y: 2 + radius, dy: '0.35em', class: 'tag-count' }, shortCount(count)),
    ];
  });
  return draw('svg', {
    class: 'disc tag', width: width + 4, height: height + 4, viewBox: `0 0 ${width + 4} ${height + 4}`, 'aria-hidden': 'true',
  }, ...parts, draw('rect', { ...outline, class: 'disc-rim' }));
}

/** @param {Count[]} counts */
function tagWidth(counts) {
  return counts.reduce((sum, { count }) => sum + segmentWidth(count), 0);
}

/** @param {number} count */
function segmentWidth(count) {
  return 11 + 6.6 * shortCount(count).length;
}

/** "980", "1.2k", "34k": as short as a symbol needs it. @param {number} count */
function shortCount(count) {
  if (count < 1000) return plainDigits(count);
  const [unit, letter] = count < 999500 ? [1000, 'k'] : [1000000, 'M'];
  const units = count / unit;
  return `${formatNumber(units < 9.95 ? Number(units.toFixed(1)) : Math.round(units))}${letter}`;
}

/**
 * A piece of a tag: round where the tag ends, straight where it goes on.
 * @param {number} x @param {number} width @param {number} height
 * @param {boolean} first @param {boolean} last
 */
function segmentPath(x, width, height, first, last) {
  const r = height / 2;
  const left = first ? `M${x + r} ${2 + height}A${r} ${r} 0 0 1 ${x + r} 2` : `M${x} ${2 + height}V2`;
  const right = last ? `H${x + width - r}A${r} ${r} 0 0 1 ${x + width - r} ${2 + height}Z` : `H${x + width}V${2 + height}Z`;
  return left + right;
}

/**
 * The outline of a sector; a whole turn is two arcs.
 * @param {number} centre @param {number} radius
 * @param {number} from degrees clockwise from the top @param {number} to
 */
function sectorPath(centre, radius, from, to) {
  /** @param {number} degrees */
  const point = (degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  };
  if (to - from >= 360) {
    const arc = `A${radius} ${radius} 0 0 1`;
    return `M${point(0)}${arc} ${point(180)}${arc} ${point(360)}Z`;
  }
  return `M${centre} ${centre}L${point(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}Z`;
}

/**
 * What an icon is made of: its symbol, and what a person who cannot see that is told.
 * @typedef {{disc: SVGElement, label: string}} DiscOptions
 */

/**
 * A Leaflet icon that is a real button holding a disc. Its words stand in it, not in an attribute,
 * so that its name has what is seen of it and is translated with the page.
 * @type {new (options: DiscOptions & {iconSize: null}) => L.DivIcon}
 */
const DiscIcon = L.DivIcon.extend({
  options: { className: 'spot' },
  /** @this {L.DivIcon & {options: DiscOptions, _setIconStyles(icon: HTMLElement, name: string): void}} */
  createIcon() {
    const { disc, label } = this.options;
    const button = make('button', { type: 'button' }, disc, make('span', { class: 'only-heard' }, label));
    this._setIconStyles(button, 'icon');
    return button;
  },
});
