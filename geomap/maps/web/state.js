/* What the reader has chosen, and who wants to hear of it. */

/**
 * `selected` is the row of an incident or -1; `stack` holds the rows of incidents that share one
 * symbol, while the reader chooses among them; `shownAt` grows whenever other claims are shown.
 * @type {State}
 */
const state = { view: 'all', selected: -1, stack: [], shownAt: 0 };
/** @type {Listener[]} */
const listeners = [];

/** @param {Listener} listener */
function onChange(listener) {
  listeners.push(listener);
}

/** @param {Partial<State>} patch */
function change(patch) {
  const before = { ...state };
  Object.assign(state, patch);
  for (const listener of listeners) listener(state, before);
}

/** Choose an incident by its row; -1 chooses none. @param {number} row */
function select(row) {
  const stack = state.stack.includes(row) ? state.stack : [];
  change({ selected: row, stack });
}

/** Choose a symbol that stands for several incidents. @param {number[]} rows */
function selectStack(rows) {
  if (rows.length === 1) select(rows[0]);
  else change({ selected: -1, stack: rows });
}

function clearSelection() {
  change({ selected: -1, stack: [] });
}

/** Whether anything is chosen. */
function isChosen(of = state) {
  return of.selected >= 0 || of.stack.length > 0;
}

/** The incident that is chosen, or null. */
function chosenIncident() {
  return state.selected < 0 ? null : incidentAt(state.selected);
}

/** The voices that a view shows. @param {View} view @returns {Voice[]} */
function voicesOfView(view) {
  return view === 'all' || view === 'compare' ? VOICES : [view];
}
