/* Claims that hold some words: as written, in who says so, in the document, in their own texts. */

/** Words that many claims share, each looked at once. @type {('claims.place_written'|'claims.claimant'|'claims.claimant_role'|'claims.origin')[]} */
const TEXT_COLUMNS = ['claims.place_written', 'claims.claimant', 'claims.claimant_role', 'claims.origin'];
const LONGEST_TEXT = 200;
/** With more claims, reading their texts takes long enough to say how far it has come. */
const SAID_FROM = 20000;
const BLOCKS_AT_ONCE = 16;

/** What is looked for, '' for nothing; `turn` grows with each wish, so that a late answer to an old one is dropped. */
const textSearch = { text: '', turn: 0 };

/** Show the claims that hold this text alone; '' lifts the filter. @param {string} text */
async function filterByText(text) {
  textSearch.turn += 1;
  const { turn } = textSearch;
  const wanted = typed(text.slice(0, LONGEST_TEXT));
  if (!wanted.key) {
    liftText();
    return;
  }
  const own = await ownTextHits(wanted, () => turn === textSearch.turn);
  if (turn !== textSearch.turn) return;
  textSearch.text = text.slice(0, LONGEST_TEXT).trim();
  filterBy('text', testOfText(wanted, own));
}

function liftText() {
  textSearch.turn += 1;
  textSearch.text = '';
  filterBy('text', null);
}

/** @param {Typed} wanted @param {Uint8Array} own 1 for each claim whose own texts hold it @returns {Test} */
function testOfText(wanted, own) {
  const shared = sharedKeys().map(({ codes, keys }) => ({
    codes, hits: Uint8Array.from(keys, (key) => Number(holdsText(key, wanted))) }));
  return (claim) => own[claim] === 1 || shared.some(({ codes, hits }) => hits[codes[claim]] === 1);
}

/** @param {string} key @param {Typed} wanted */
function holdsText(key, wanted) {
  return key.includes(wanted.key) || (wanted.tight.length >= LEAST_TIGHT && tightened(key).includes(wanted.tight));
}

/**
 * The words that claims share, folded, with the codes of the claims: labels in every language, places in every script.
 * @type {() => {codes: ArrayLike<number>, keys: string[]}[]}
 */
const sharedKeys = once(() => {
  return [
    ...TEXT_COLUMNS.map((name) => ({ codes: columns[name], keys: data.words[name].map(folded) })),
    { codes: columns['claims.kind'], keys: data.words['claims.kind'].map((kind) => folded(Object.values(kind.said).map((said) => said.label).join(' / '))) },
    { codes: columns['claims.source'], keys: data.sources.map((source) => folded(`${source.publisher} / ${source.title}`)) },
    { codes: recoded(columns['claims.incident'], columns['incidents.place']), keys: data.words['places.name'].map((_, row) => folded(placeSpellings(row).join(' / '))) },
  ];
});

/**
 * Which claims' summaries and notes hold it.
 * @param {Typed} wanted @param {() => boolean} goOn whether that is still wanted @returns {Promise<Uint8Array>}
 */
async function ownTextHits(wanted, goOn) {
  const hits = new Uint8Array(index.claims);
  const blocks = Math.ceil(index.claims / BLOCK);
  for (let block = 0; block < blocks && goOn(); block += BLOCKS_AT_ONCE) {
    const last = Math.min(block + BLOCKS_AT_ONCE, blocks);
    await haveTexts(Array.from({ length: last - block }, (_, i) => (block + i) * BLOCK));
    for (let each = block; each < last; each += 1) {
      blockKeys(each).forEach((key, i) => { hits[each * BLOCK + i] = Number(holdsText(key, wanted)); });
    }
    if (index.claims > SAID_FROM && goOn()) sayReading(last / blocks);
  }
  return hits;
}

/** What the claims of a block say themselves, folded. @type {(block: number) => string[]} */
const blockKeys = remembered((block) => {
  const count = Math.min(BLOCK, index.claims - block * BLOCK);
  return Array.from({ length: count }, (_, i) => {
    const { summary, note } = textOf(block * BLOCK + i);
    return summary || note ? folded(`${summary} / ${note}`) : '';
  });
});

/** Tell in quarters how much has been read. @param {number} share */
function sayReading(share) {
  sayFound(share < 1 ? say('find.reading', { share: `${Math.floor(share * 4) * 25} %` }) : '');
}
