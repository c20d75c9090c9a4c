/* What a filter's button opens: the values of a facet, each with its claims under the other filters. */

/** So many values are listed before the reader asks for more, or looks for one by its letters. */
const VALUES_AT_ONCE = 40;
const NARROWED_FROM = 12;
/** Their values are the page's words; those of the others are names. @type {FacetKey[]} */
const IN_WORDS = ['precision', 'metric', 'event', 'agreement'];

/** Lines of the open panels, by facet and value. @type {Map<FacetKey, Map<number, HTMLElement>>} */
const valueLines = new Map();

/** @param {FacetKey} key @param {boolean} isTitled whether it shares the panel with another facet */
function facetPart(key, isTitled) {
  const facet = facetOf(key);
  const list = make('div', { class: 'values', id: `values-${key}` });
  const all = facet.values.map((_, value) => value);
  listValues(facet, list, all, VALUES_AT_ONCE);
  return make('fieldset', { class: 'facet', 'data-facet': key },
    make('legend', { class: isTitled ? 'facet-title' : 'only-heard' }, say(`find.${key}`)),
    make('div', { class: 'facet-tools' },
      makeButton({ class: 'quiet', 'data-all': true }, () => chooseValues(key, null), say('find.all')),
      makeButton({ class: 'quiet', 'data-none': true }, () => chooseValues(key, new Set()), say('find.none')),
      all.length > NARROWED_FROM ? narrowBox(facet, list) : null),
    list);
}

/** A field that leaves the values that hold its letters. @param {Facet} facet @param {HTMLElement} list */
function narrowBox(facet, list) {
  const field = /** @type {HTMLInputElement} */ (make('input', {
    class: 'narrow-box', type: 'text', placeholder: say('find.narrow'), 'aria-label': say('find.narrow'),
    'aria-controls': list.id, autocomplete: 'off', spellcheck: 'false' }));
  const keys = once(() => facet.values.map((_, value) => folded(facet.label(value))));
  field.addEventListener('input', () => {
    field.dir = field.value ? 'auto' : '';
    const wanted = folded(field.value);
    const found = [...keys().keys()].filter((value) => keys()[value].includes(wanted));
    listValues(facet, list, found, VALUES_AT_ONCE);
    markValues();
  });
  return field;
}

/** @param {Facet} facet @param {HTMLElement} list @param {number[]} values @param {number} most */
function listValues(facet, list, values, most) {
  const lines = new Map(values.slice(0, most).map((value) => [value, valueLine(facet, value)]));
  valueLines.set(facet.key, lines);
  const groups = unique([...lines.keys()].map((value) => facet.voice?.(value)));
  list.replaceChildren(...groups.flatMap((voice) => [
    voice ? voiceTitle(voice) : null,
    make('ul', voice ? { 'aria-label': voiceName(voice) } : {},
      ...[...lines].filter(([value]) => facet.voice?.(value) === voice).map(([, line]) => line)),
  ]).filter((each) => each !== null));
  if (!values.length) list.append(make('p', { class: 'muted' }, say('find.nothing')));
  const rest = values.length - lines.size;
  if (rest > 0) list.append(moreButton(facet, list, values, lines.size + VALUES_AT_ONCE, rest));
}

/** @param {Facet} facet @param {HTMLElement} list @param {number[]} values @param {number} most @param {number} rest */
function moreButton(facet, list, values, most, rest) {
  return makeButton({ class: 'quiet' }, () => {
    listValues(facet, list, values, most);
    markValues();
    list.querySelectorAll('input')[most - VALUES_AT_ONCE]?.focus();
  }, say('lists.show_more', { n: Math.min(rest, VALUES_AT_ONCE), count: rest }));
}

/** @param {Voice} voice */
function voiceTitle(voice) {
  return make('p', { class: 'values-title', 'aria-hidden': 'true' }, make('span', { class: `key ${voiceClass(voice)}` }), voiceName(voice));
}

/** @param {Facet} facet @param {number} value */
function valueLine(facet, value) {
  const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox' }));
  const label = IN_WORDS.includes(facet.key) ? capital(facet.label(value)) : facet.label(value);
  box.addEventListener('change', () => chooseValue(facet.key, value, box.checked));
  return make('li', { class: 'value-line' },
    make('label', {}, box, make('bdi', { class: 'value-name' }, label), ' ', make('span', { class: 'value-count' })),
    makeButton({ class: 'quiet only', 'aria-label': say('find.only_this', { value: label }) },
      () => chooseValues(facet.key, new Set([value])), say('find.only')));
}

/** Tick what is let through, and count. */
function markValues() {
  markFilterButtons();
  markSheet();
  const open = [...valueLines].filter(([key]) => document.getElementById(`values-${key}`));
  if (!open.length) return;
  const counts = countValues();
  for (const [key, lines] of open) {
    for (const [value, line] of lines) {
      const count = counts[key][value];
      /** @type {HTMLInputElement} */ (line.querySelector('input')).checked = letsThrough(key, value);
      /** @type {Element} */ (line.querySelector('.value-count')).textContent = formatNumber(count);
      line.classList.toggle('is-empty', !count);
    }
  }
}

/** A button tells whether its filter leaves anything out. */
function markFilterButtons() {
  for (const { name, facets: keys } of FILTERS) {
    const item = document.querySelector(`.filter[data-filter=${name}]`);
    if (item) buttonOf(item).classList.toggle('is-active', keys.some((key) => chosenValues.has(key)));
  }
  document.getElementById('filter-opener')?.classList.toggle('is-active', chosenValues.size > 0);
}
