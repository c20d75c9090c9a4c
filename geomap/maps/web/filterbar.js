/* The filters in the bar, each behind a button; where there is little room, all of them behind one. */

/** What each button opens. @type {{name: string, title: string, facets: FacetKey[]}[]} */
const FILTERS = [
  { name: 'precision', title: 'find.precision', facets: ['precision'] },
  { name: 'type', title: 'find.type', facets: ['metric', 'event'] },
  { name: 'source', title: 'find.source', facets: ['source'] },
  { name: 'claimant', title: 'find.claimant', facets: ['claimant'] },
  { name: 'agreement', title: 'find.agreement', facets: ['agreement'] },
];

/** As wide as the bar must be for all buttons and the search box in one line. */
const WIDE_ENOUGH = window.matchMedia('(min-width: 1240px)');

/** The buttons, and the sheet that takes them in where there is little room. */
function filterBar() {
  const wide = make('div', { id: 'filters', class: 'filters', role: 'group', 'aria-label': say('find.filters') });
  (WIDE_ENOUGH.matches ? wide : sheetBody()).replaceChildren(...FILTERS.map(filterItem));
  const opener = makeButton({ id: 'filter-opener', class: 'filter-button', 'aria-haspopup': 'dialog' }, openSheet, say('find.filters'));
  return make('div', { class: 'filter-slot' }, wide, opener);
}

/** @param {typeof FILTERS[number]} filter */
function filterItem({ name, title, facets: keys }) {
  const panel = make('div', { id: `filter-${name}`, class: 'filter-panel', role: 'group', 'aria-label': say(title), hidden: true });
  const button = makeButton({ class: 'filter-button', 'aria-expanded': 'false', 'aria-controls': panel.id }, () => {
    if (panel.hidden) openPanel(item, keys);
    else closePanel(item);
  }, say(title), make('span', { class: 'caret', 'aria-hidden': 'true' }, '▾'));
  const item = make('div', { class: 'filter', 'data-filter': name }, button, panel);
  item.addEventListener('keydown', (event) => closeOnEscape(event, item));
  item.addEventListener('focusout', (event) => {
    const next = /** @type {Node|null} */ (event.relatedTarget);
    if (next && !item.contains(next) && inBar(item)) closePanel(item);
  });
  return item;
}

/** Whether a filter stands in the bar, where one panel is open at a time. @param {Element} item */
function inBar(item) {
  return Boolean(item.closest('#filters'));
}

/** @param {KeyboardEvent} event @param {Element} item */
function closeOnEscape(event, item) {
  if (event.key !== 'Escape' || panelOf(item).hidden || !inBar(item)) return;
  closePanel(item);
  buttonOf(item).focus();
  event.stopPropagation();
}

/** @param {Element} item @returns {HTMLElement} */
function panelOf(item) {
  return /** @type {HTMLElement} */ (item.querySelector('.filter-panel'));
}

/** @param {Element} item @returns {HTMLButtonElement} */
function buttonOf(item) {
  return /** @type {HTMLButtonElement} */ (item.querySelector('.filter-button'));
}

/** @param {Element} item @param {FacetKey[]} keys */
function openPanel(item, keys) {
  if (inBar(item)) closePanels();
  panelOf(item).replaceChildren(...keys.map((key) => facetPart(key, keys.length > 1)));
  panelOf(item).hidden = false;
  buttonOf(item).setAttribute('aria-expanded', 'true');
  markValues();
}

/** @param {Element} item */
function closePanel(item) {
  panelOf(item).hidden = true;
  panelOf(item).replaceChildren();
  buttonOf(item).setAttribute('aria-expanded', 'false');
}

function closePanels() {
  document.querySelectorAll('#filters .filter').forEach(closePanel);
}

/** A press beside an open panel closes it; when the bar gains or loses room, the filters move. */
function listenForFilters() {
  document.addEventListener('pointerdown', (event) => {
    const at = /** @type {Element} */ (event.target);
    document.querySelectorAll('#filters .filter').forEach((item) => {
      if (!item.contains(at)) closePanel(item);
    });
  });
  WIDE_ENOUGH.addEventListener('change', () => {
    if (sheet().open) sheet().close();
    (WIDE_ENOUGH.matches ? byId('filters') : sheetBody()).append(...document.querySelectorAll('.filter'));
    document.querySelectorAll('.filter').forEach(closePanel);
  });
  onChange((now, before) => {
    if (now.shownAt === before.shownAt && now.view === before.view) return;
    showFound();
    markValues();
  });
}
