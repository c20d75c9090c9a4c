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
    const opened = now.selected || now.stack.length;
    if (opened && !before.selected && !before.stack.length) opener = document.activeElement;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !(state.selected || state.stack.length)) return;
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
  if (now.view !== before.view) {
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

if (!['all', 'compare', ...VOICES].includes(state.view)) state.view = 'all';
state.selected = incidentById.has(data.page.selected) ? data.page.selected : '';
buildViews();
markView();
buildLegend();
showCard(false);
showFigures();
buildBack();
buildStrip();
buildColophon();
onChange(respond);
makeBoards();
listenForEscape();
listenForWidth();
