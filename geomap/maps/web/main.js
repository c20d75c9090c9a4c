/* Put the page together and let its parts hear of each other. */

/** @type {View[]} */
const VIEWS = ['all', 'AF', 'PK', 'third_party', 'compare'];

/** @param {View} view @returns {[long: string, short: string]} */
function viewNames(view) {
  if (view === 'all' || view === 'compare') return [t(`views.${view}`), t(`views.${view}_short`)];
  return [voiceName(view), voiceShort(view)];
}

function buildViews() {
  const buttons = VIEWS.map((view) => {
    const [long, short] = viewNames(view);
    const dot = view === 'all' || view === 'compare' ? null
      : make('span', { class: `key ${voiceClass(view)}`, 'aria-hidden': 'true' });
    return makeButton({ class: 'segment', 'data-view': view, 'aria-label': long }, () => change({ view }), dot,
      make('span', { class: 'long' }, long), make('span', { class: 'short' }, short));
  });
  fill('views', ...buttons);
}

function markView() {
  for (const button of byId('views').children) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === state.view));
  }
}

/** Escape closes the card and gives the keyboard back to where it was. */
function listenForEscape() {
  /** @type {Element|null} */
  let opener = null;
  onChange((now, before) => {
    if (isChosen(now) && !isChosen(before)) opener = document.activeElement;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isChosen()) return;
    const inside = byId('card').contains(document.activeElement);
    clearSelection();
    if (inside && opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
}

function listenForWidth() {
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    layOutAll();
  });
}

/** @type {Listener} */
function respond(now, before) {
  const chosen = now.selected !== before.selected || now.stack !== before.stack;
  if (now.view !== before.view || now.shownAt !== before.shownAt) {
    markView();
    showFigures();
    showIncidents();
    showTime();
    showTable();
    queueMicrotask(drawStrip);
  }
  if (chosen) {
    showCard(true);
    markIncidents();
    markTable();
    markStrip();
  }
}

/** All that has words, from the top down: written again when the reader chooses another language. */
async function writePage() {
  writeHead();
  buildViews();
  markView();
  showThemeButton();
  writeLegend();
  writeMaps();
  byId('status').textContent = '';
  await showCard(false);
  showFigures();
  buildBack();
  buildFind();
  writeTable();
  writeStrip();
  showTime();
  buildColophon();
}

/**
 * Let the browser show what is made so far before the rest is: a frame is seen when the second one
 * after it begins. A page that nobody looks at has no frames, and does not wait for them.
 */
function drawn() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    setTimeout(resolve, 100);
  });
}

/** Unpack the data, then build the page from the top down. */
async function start() {
  openTheme();
  await openStore();
  openLang();
  openLinkedLang();
  state.view = VIEWS.find((view) => view === data.page.view) || 'all';
  state.selected = incidentRow(data.page.selected);
  indexPlaces();
  showFiltered();
  buildViews();
  buildTongues();
  showThemeButton();
  markView();
  buildLegend();
  buildTime();
  if (await openLink()) {
    markView();
    showTime();
  }
  const before = { ...state };
  makeBoards();
  keepLink();
  await drawn();
  await openRest();
  buildFind();
  await haveTexts(data.counts.claims <= BLOCK ? [0] : unplacedClaims());
  await showCard(false);
  showFigures();
  await drawn();
  buildBack();
  showFound();
  buildTable();
  await drawn();
  buildStrip();
  buildColophon();
  listenForEscape();
  listenForFilters();
  listenForWidth();
  listenForPrint();
  // What the reader has chosen on the maps meanwhile is answered now that all else stands.
  onChange(respond);
  respond(state, before);
  document.documentElement.dataset.ready = 'yes';
}

/** Settled when the whole page stands. */
const built = start();
