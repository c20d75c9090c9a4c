/* All filters on one sheet, where the bar has no room for them. */

/** @returns {HTMLDialogElement} */
function sheet() {
  return /** @type {HTMLDialogElement} */ (document.getElementById('filter-sheet') || makeSheet());
}

function sheetBody() {
  return /** @type {HTMLElement} */ (sheet().querySelector('.sheet-body'));
}

/** It lies beside the page, so that it is there when the bar is built anew. */
function makeSheet() {
  const made = make('dialog', { id: 'filter-sheet', class: 'filter-sheet', 'aria-labelledby': 'sheet-title' },
    make('header', { class: 'sheet-head' }), make('div', { class: 'sheet-body' }), make('footer', { class: 'sheet-foot' }));
  made.addEventListener('keydown', (event) => {
    // Escape closes the sheet alone, not the card under it.
    if (event.key === 'Escape') event.stopPropagation();
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) closeSheet();
  });
  made.addEventListener('close', () => document.querySelectorAll('#filter-sheet .filter').forEach(closePanel));
  document.body.append(made);
  return made;
}

function openSheet() {
  const own = sheet();
  /** @type {Element} */ (own.querySelector('.sheet-head')).replaceChildren(
    make('h2', { id: 'sheet-title' }, say('find.filters')), makeButton({ class: 'quiet' }, closeSheet, say('card.close')));
  /** @type {Element} */ (own.querySelector('.sheet-foot')).replaceChildren(
    makeButton({ id: 'sheet-clear', class: 'quiet' }, liftFilters, say('find.clear_all')),
    makeButton({ id: 'sheet-done', class: 'sheet-done' }, closeSheet));
  markSheet();
  own.showModal();
}

function closeSheet() {
  sheet().close();
}

/** What the sheet's foot says and offers. */
function markSheet() {
  const done = document.getElementById('sheet-done');
  if (!done) return;
  done.textContent = say('find.show_found', { count: shown.total });
  byId('sheet-clear').hidden = !filters.size;
}
