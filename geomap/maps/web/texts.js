/* Texts that each claim has for itself: in blocks, read when one of them is wanted. */

const BLOCK = 1024;

const texts = {
  /** The columns of each block: ids, summaries, notes. @type {Map<number, [string[], string[], string[]]>} */
  blocks: new Map(),
  /** @type {string[]|null} */
  packed: null,
};

/** Wait until the texts of these claims can be had from `textOf`. @param {Iterable<number>} claims */
async function haveTexts(claims) {
  const wanted = new Set([...claims].map((row) => Math.floor(row / BLOCK)));
  await Promise.all([...wanted].filter((block) => !texts.blocks.has(block)).map(readBlock));
}

/** @param {number} block */
async function readBlock(block) {
  if (!texts.packed) {
    await wholePage();
    texts.packed = byId('geomap-texts').textContent.split('\n');
  }
  texts.blocks.set(block, await inflatedJson(texts.packed[block]));
}

/** The texts stand at the end of the page; the browser may still be reading it. */
function wholePage() {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}

/**
 * A claim's own texts, empty until `haveTexts` has brought them.
 * @param {number} claim @returns {ClaimText}
 */
function textOf(claim) {
  const [ids, summaries, notes] = texts.blocks.get(Math.floor(claim / BLOCK)) || [[], [], []];
  const row = claim % BLOCK;
  return { id: ids[row] || '', summary: summaries[row] || '', note: notes[row] || '' };
}
