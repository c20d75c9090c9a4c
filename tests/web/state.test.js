import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './page.js';

const VOICES = ['AF', 'PK', 'third_party'];
const fresh = () => load(['state.js'], { VOICES, incidentAt: (row) => ({ row }) });

test('whoever listens is told what was and what is', () => {
  const { change, onChange, state } = fresh();
  const heard = [];
  onChange((now, before) => heard.push([before.view, now.view, now === state]));
  change({ view: 'PK' });
  assert.deepEqual(heard, [['all', 'PK', true]]);
});

test('a choice within a stack keeps the stack, another one leaves it', () => {
  const { select, selectStack, state } = fresh();
  selectStack([3, 5]);
  assert.deepEqual([state.selected, state.stack], [-1, [3, 5]]);
  select(5);
  assert.deepEqual([state.selected, state.stack], [5, [3, 5]]);
  select(7);
  assert.deepEqual([state.selected, state.stack], [7, []]);
});

test('a stack of one is that one', () => {
  const { chosenIncident, clearSelection, isChosen, selectStack, state } = fresh();
  assert.deepEqual([isChosen(), chosenIncident()], [false, null]);
  selectStack([0]);
  assert.deepEqual([state.selected, isChosen(), chosenIncident()], [0, true, { row: 0 }]);
  clearSelection();
  assert.deepEqual([state.selected, isChosen()], [-1, false]);
});

test('a view shows its own voice, or all of them in the fixed order', () => {
  const { voicesOfView } = fresh();
  for (const view of ['all', 'compare']) assert.deepEqual(voicesOfView(view), VOICES);
  for (const voice of VOICES) assert.deepEqual(voicesOfView(voice), [voice]);
});
