/* Every place in sight as a speck: under a symbol that counts several, one sees where each lies. */

const SPECK = 3;
/** A click this near to a speck means it. */
const NEAR_SPECK = 9;

/** Draws specks straight into the pixels of one canvas, however many there are. */
class Specks {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.canvas = /** @type {HTMLCanvasElement} */ (make('canvas', { class: 'specks', 'aria-hidden': 'true' }));
    /** @type {HTMLElement} */ (map.getPane('specks')).append(this.canvas);
  }

  clear() {
    this.canvas.hidden = true;
  }

  /**
   * @param {Stack[]} stacks
   * @param {Voice[]} voices
   */
  draw(stacks, voices) {
    const crowded = stacks.filter((stack) => stack.places.length > 1);
    this.canvas.hidden = !crowded.length;
    if (!crowded.length) return;
    const size = this.map.getSize();
    const sharp = Math.min(window.devicePixelRatio || 1, 2);
    const [width, height] = [Math.round(size.x * sharp), Math.round(size.y * sharp)];
    Object.assign(this.canvas, { width, height });
    L.DomUtil.setPosition(this.canvas, this.map.containerPointToLayerPoint([0, 0]));
    Object.assign(this.canvas.style, { width: `${size.x}px`, height: `${size.y}px` });
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    const picture = context.createImageData(width, height);
    this.paint(new Uint32Array(picture.data.buffer), width, height, sharp, crowded, voices);
    context.putImageData(picture, 0, 0);
  }

  /**
   * @param {Uint32Array} pixels of a picture of this width and height
   * @param {number} width @param {number} height @param {number} sharp pixels of it for one of the screen's
   * @param {Stack[]} stacks @param {Voice[]} voices
   */
  paint(pixels, width, height, sharp, stacks, voices) {
    const scale = 256 * 2 ** this.map.getZoom();
    const corner = /** @type {L.Point} */ (this.map.getPixelBounds().min);
    const inks = VOICES.map((voice) => inkNumber({ AF: 'af', PK: 'pk', third_party: 'others' }[voice]));
    const shownBits = maskOf(voices);
    const side = Math.round(SPECK * sharp);
    for (const { places } of stacks) {
      for (const place of places) {
        const x = Math.round((spots.x[place] * scale - corner.x) * sharp) - (side >> 1);
        const y = Math.round((spots.y[place] * scale - corner.y) * sharp) - (side >> 1);
        if (x < 0 || y < 0 || x + side >= width || y + side >= height) continue;
        const speaking = speakingBits(place) & shownBits;
        for (let i = 0; i < side; i += 1) {
          // What several speak about is split, Afghan left and Pakistani right.
          const ink = speaking === 3 || speaking === 7 ? inks[i * 2 < side ? 0 : 1]
            : inks[speaking & 1 ? 0 : speaking & 2 ? 1 : 2];
          for (let j = 0; j < side; j += 1) pixels[(y + j) * width + x + i] = ink;
        }
      }
    }
  }
}

/** @param {number} place */
function speakingBits(place) {
  return (placeCounts[3 * place] ? 1 : 0) | (placeCounts[3 * place + 1] ? 2 : 0) | (placeCounts[3 * place + 2] ? 4 : 0);
}

/** A colour of the style sheet as a pixel of an ImageData, little-endian RGBA. @param {string} name */
function inkNumber(name) {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(ink(name)) || ['', '66', '66', '66'];
  return (0xcc000000 | parseInt(blue + green + red, 16)) >>> 0;
}

/**
 * The place whose speck lies nearest to a point of the world, or -1.
 * @param {number} x @param {number} y @param {number} scale @param {Voice[]} voices
 */
function placeNear(x, y, scale, voices) {
  const near = placesIn({ left: x - NEAR_SPECK, right: x + NEAR_SPECK, top: y - NEAR_SPECK, bottom: y + NEAR_SPECK },
    scale, maskOf(voices));
  /** @param {number} place */
  const away = (place) => Math.hypot(spots.x[place] * scale - x, spots.y[place] * scale - y);
  return near.reduce((best, place) => (best < 0 || away(place) < away(best) ? place : best), -1);
}
