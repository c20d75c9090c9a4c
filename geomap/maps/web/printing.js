/* Paper: while the page is printed the print style holds on the screen too, so that the maps and
   the figures measure what will be printed. */

/** The table is printed whole up to so many claims; of more, the rows that the reader has seen. */
const MOST_PRINTED = 500;

/** What must be done when the page has been printed. @type {(() => void)[]} */
const afterPrint = [];

function listenForPrint() {
  window.addEventListener('beforeprint', prepareToPrint);
  window.addEventListener('afterprint', returnFromPrint);
  window.matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches) prepareToPrint();
    else returnFromPrint();
  });
}

function prepareToPrint() {
  if (afterPrint.length) return;
  const views = boards.filter((board) => board.open).map((board) => ({
    board, bounds: board.map.getBounds(), centre: board.map.getCenter(), zoom: board.map.getZoom(),
  }));
  afterPrint.push(holdPrintStyle(), paintForPaper(), unfold(), printRows(), addWords());
  moveMaps(() => views.forEach(({ board, bounds }) => fitToPaper(board.map, bounds)));
  afterPrint.push(() => moveMaps(() => views.forEach(({ board, centre, zoom }) => fitToScreen(board.map, centre, zoom))));
}

function returnFromPrint() {
  for (const undo of afterPrint.splice(0)) undo();
}

/** Let the rules for print count everywhere. @returns {() => void} */
function holdPrintStyle() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule).filter((rule) => rule.media.mediaText === 'print');
  for (const rule of rules) rule.media.mediaText = 'all';
  return () => {
    for (const rule of rules) rule.media.mediaText = 'print';
  };
}

/** Open what is folded up on the legend and the card. @returns {() => void} */
function unfold() {
  const folded = /** @type {HTMLDetailsElement[]} */ (
    [...document.querySelectorAll('.legend:not([open]), .card details:not([open])')]);
  for (const details of folded) details.open = true;
  return () => {
    for (const details of folded) details.open = false;
  };
}

/** Lay out as many rows as are printed. @returns {() => void} */
function printRows() {
  orderTable();
  const { count } = table;
  setRows(table.rows.length > MOST_PRINTED ? Math.max(count, ROWS_AT_ONCE) : table.rows.length);
  return () => setRows(count || ROWS_AT_ONCE);
}

/** What a sheet must say by itself: what is left out, and where it comes from. @returns {() => void} */
function addWords() {
  const lines = [printedLine(byId('colophon'), t('page.printed_from', { address: pageAddress(window.location) }), 'imprint')];
  const { count, rows } = table;
  if (count < rows.length) lines.push(printedLine(byId('table'), t('table.printed', { shown: count, count: rows.length })));
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (byId('figures').querySelectorAll('.more-items:not([hidden])'))) {
    const rest = t('figures.more_on_page', { count: Number(button.dataset.rest) });
    lines.push(printedLine(/** @type {HTMLElement} */ (button.parentElement), rest));
  }
  return () => {
    for (const line of lines) line.remove();
  };
}

/** A line that only sheets have. @param {HTMLElement} holder @param {string} text */
function printedLine(holder, text, kind = '') {
  const line = make('p', { class: `printed-only ${kind}` }, text);
  holder.append(line);
  return line;
}

/** Where the page lies; of a file only its name, since its folders are the reader's own. @param {Location} location */
function pageAddress({ protocol, href, pathname, hash }) {
  if (/^https?:$/.test(protocol)) return href;
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return `${name}${hash}`;
}
