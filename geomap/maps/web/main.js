/* Put the page together and let its parts hear of each other. */

const VIEWS = [
  ['all', 'Both sides', 'Both'], ['AF', '', ''], ['PK', '', ''], ['third_party', '', ''],
  ['compare', 'Side by side', '⇆'],
];

function buildViews() {
  const buttons = VIEWS.map(([view, long, short]) => {
    const dot = VOICES.includes(view) ? make('span', { class: `key ${voiceClass(view)}`, 'aria-hidden': 'true' }) : null;
    const name = long || voiceName(view);
    return makeButton({ class: 'segment', 'data-view': view, 'aria-label': name }, () => change({ view }), dot,
      make('span', { class: 'long' }, name), make('span', { class: 'short' }, short || voiceShort(view)));
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

function respond(now, before) {
  const chosen = now.selected !== before.selected || now.stack !== before.stack;
  if (now.view !== before.view || now.shownAt !== before.shownAt) {
    markView();
    showFigures();
    showIncidents();
    queueMicrotask(drawStrip);
  }
  if (chosen) {
    showCard(true);
    markIncidents();
    markStrip();
  }
}

/** Unpack the data, then build the page from the top down. */
async function start() {
  await openStore();
  state.view = VIEWS.some(([view]) => view === data.page.view) ? data.page.view : 'all';
  state.selected = incidentRow(data.page.selected);
  indexPlaces();
  showFiltered();
  buildViews();
  markView();
  buildLegend();
  onChange(respond);
  makeBoards();
  await haveTexts(data.counts.claims <= BLOCK ? [0] : unplacedClaims());
  await showCard(false);
  showFigures();
  buildBack();
  buildStrip();
  buildColophon();
  listenForEscape();
  listenForWidth();
  document.documentElement.dataset.ready = 'yes';
}

start();
