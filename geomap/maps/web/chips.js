/* What is left out, in a line: how many claims are shown, each filter with a way to lift it. */

const NAMED_ON_CHIP = 2;

/** Say how many claims pass, and by what; when none does, say so where claims would be. */
function showFound() {
  if (!document.getElementById('found')) return;
  const chips = activeFilters();
  sayFound(chips.length ? say('find.found', { shown: formatNumber(shown.total), count: index.claims }) : '');
  byId('clear-filters').hidden = !chips.length;
  fill('chips', ...chips.map(({ label, lift }) => make('li', {}, chipButton(label, lift))));
  showNothing();
}

/** Said aloud too, politely. @param {string} text */
function sayFound(text) {
  byId('found-count').textContent = text;
  byId('found').classList.toggle('is-active', Boolean(text));
}

/** @param {string} label @param {() => void} lift */
function chipButton(label, lift) {
  return makeButton({ class: 'chip', 'aria-label': say('find.remove', { filter: label }) }, () => leaveChip(lift),
    make('bdi', { class: 'chip-name' }, label), make('span', { class: 'chip-cross', 'aria-hidden': 'true' }, '×'));
}

/** The button goes with its filter; the keyboard goes on at the next one, or at the search box. @param {() => void} lift */
function leaveChip(lift) {
  const chips = [...byId('chips').querySelectorAll('button')];
  const place = chips.findIndex((chip) => chip === document.activeElement);
  lift();
  const left = byId('chips').querySelectorAll('button');
  if (place >= 0) (left[Math.min(place, left.length - 1)] || searchBox()).focus({ preventScroll: true });
}

/** Lift all; the button goes too, so the keyboard goes on at the search box. */
function clearFilters() {
  liftFilters();
  searchBox().focus({ preventScroll: true });
}

/** @returns {{label: string, lift: () => void}[]} */
function activeFilters() {
  const own = [...chosenValues.keys()].map((key) => ({ label: chipLabel(key), lift: () => chooseValues(key, null) }));
  if (textSearch.text) own.push({ label: say('find.text_contains', { text: textSearch.text }), lift: liftText });
  if (time.range) own.push({ label: say('find.chip', { filter: say('find.time'), values: spanText(time.range) }), lift: liftTime });
  return own;
}

/** "Agreement: contested", "Source: 3 of 12", "Type: not Other" @param {FacetKey} key */
function chipLabel(key) {
  const facet = facetOf(key);
  const chosen = chosenValues.get(key) || new Set();
  const filter = say(FILTERS.find((each) => each.facets.includes(key))?.title || '');
  const all = facet.values.length;
  /** @param {boolean} isChosen */
  const names = (isChosen) => facet.values.map((_, value) => value)
    .filter((value) => chosen.has(value) === isChosen).map((value) => isolate(facet.label(value))).join(phraseForm('list.semicolon'));
  if (!chosen.size) return say('find.chip_nothing', { filter });
  if (chosen.size <= NAMED_ON_CHIP) return say('find.chip', { filter, values: names(true) });
  if (all - chosen.size <= NAMED_ON_CHIP) return say('find.chip_without', { filter, values: names(false) });
  return say('find.chip_one_of', { filter, count: chosen.size, all });
}

/** Where claims would be, say plainly that none is left, and offer the way back. */
function showNothing() {
  document.querySelectorAll('.nothing').forEach((each) => each.remove());
  if (!filters.size || shownIncidents(voicesOfView(state.view)).length) return;
  byId('boards').parentElement?.append(nothingNote());
  document.getElementById('incident-list')?.before(nothingNote());
}

function nothingNote() {
  const voices = voicesOfView(state.view);
  const ofOne = shown.total && voices.length === 1;
  return make('div', { class: 'nothing' },
    make('p', {}, ofOne ? say('find.nothing_of_voice', { voice: voiceName(voices[0]) }) : say('find.nothing_help')),
    makeButton({ class: 'nothing-clear' }, clearFilters, say('find.clear_all')),
    ofOne ? makeButton({ class: 'quiet' }, () => change({ view: 'all' }), say('views.all')) : null);
}
