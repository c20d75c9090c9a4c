/* Saving what is shown as a file, made in the page itself: no server, no network. */

/** A turn of work in milliseconds, after which the page may do something else. */
const TURN_MS = 40;
const ROWS_IN_A_TURN = 500;
/** So much text can be shown to be copied, in bytes. */
const MOST_SHOWN = 4e6;

/** The address under which the last file can be had, and whether one is being made. */
const saving = { url: '', isBusy: false };

function downloadPart() {
  return make('div', { class: 'downloads' },
    makeButton({ class: 'save' }, () => download(CSV_FILE), t('table.download_csv')),
    makeButton({ class: 'save' }, () => download(GEOJSON_FILE), t('table.download_geojson')),
    make('p', { class: 'aside' }, t('files.note')),
    make('div', { id: 'download-note', role: 'status' }), make('p', { id: 'download-progress', class: 'aside' }),
    make('div', { id: 'download-text' }));
}

/** @param {TableFile} file */
async function download(file) {
  if (saving.isBusy) return;
  saving.isBusy = true;
  fill('download-text');
  fill('download-note');
  try {
    const rows = claimsInView();
    const blob = await madeOf(file, rows, sayProgress);
    const name = fileName(data.page.title, data.page.as_of, file.ending);
    save(blob, name);
    sayMade(blob, name, rows.length);
  } finally {
    saving.isBusy = false;
    fill('download-progress');
  }
}

/**
 * The file with these claims, made in turns.
 * @param {TableFile} file @param {Uint32Array} rows @param {(step: string, done: number, all: number) => void} tell
 */
async function madeOf(file, rows, tell) {
  /** @type {BlobPart[]} */
  const parts = [file.head(rows)];
  const rest = turns();
  const blocks = blocksOf(claimsNamed(rows));
  for (const [i, block] of blocks.entries()) {
    tell('files.reading', Math.round((i / blocks.length) * rows.length), rows.length);
    await haveTexts([block * BLOCK]);
    await rest();
  }
  for (let at = 0; at < rows.length; at += ROWS_IN_A_TURN) {
    const pieces = [...rows.subarray(at, at + ROWS_IN_A_TURN)].flatMap((claim) => [file.between, ...file.row(claim)]);
    parts.push(new Blob(merged(at ? pieces : pieces.slice(1))));
    if (await rest()) tell('files.writing', at, rows.length);
  }
  return new Blob([...parts, file.foot], { type: file.type });
}

/** Neighbouring texts as one: a file of many small parts is slow to put together. @param {(string|Blob)[]} pieces */
function merged(pieces) {
  /** @type {(string|Blob)[]} */
  const parts = [''];
  for (const piece of pieces) {
    const last = parts[parts.length - 1];
    if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

/** The blocks of texts that hold these claims, in their order. @param {Uint32Array} claims */
function blocksOf(claims) {
  return unique([...claims].map((claim) => Math.floor(claim / BLOCK))).sort((one, other) => one - other);
}

/** A rest between turns, taken when one has lasted long enough; the answer is whether it was. */
function turns() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return false;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = performance.now();
    return true;
  };
}

/** @param {string} step @param {number} done @param {number} all */
function sayProgress(step, done, all) {
  byId('download-progress').textContent = t(step, { done, count: all });
}

/** Let the browser save it. @param {Blob} blob @param {string} name */
function save(blob, name) {
  if (saving.url) URL.revokeObjectURL(saving.url);
  saving.url = URL.createObjectURL(blob);
  make('a', { href: saving.url, download: name }).click();
}

/**
 * No page learns whether a file was saved; a frame may forbid it without a word. So there is
 * another way to the same text.
 * @param {Blob} blob @param {string} name @param {number} claims
 */
function sayMade(blob, name, claims) {
  fill('download-note', make('p', {}, t('files.made', { name, count: claims, size: bytes(blob.size) })), blob.size > MOST_SHOWN
    ? make('p', { class: 'aside' }, t('files.forbidden'))
    : makeButton({ class: 'quiet' }, () => showText(blob, name), t('files.show_text')));
}

/** @param {Blob} blob @param {string} name */
async function showText(blob, name) {
  const field = /** @type {HTMLTextAreaElement} */ (make('textarea', { readonly: true, rows: 12, 'aria-label': t('files.text_of', { name }), spellcheck: 'false' }));
  field.value = await blob.text();
  fill('download-text', make('p', { class: 'aside' }, t('files.copy_all')), field);
  field.focus();
  field.select();
}

/** @param {number} size */
function bytes(size) {
  if (size < 1e6) return t('unit.kb', { n: Math.ceil(size / 1000) });
  return t('unit.mb', { n: Math.round(size / 1e5) / 10 });
}
