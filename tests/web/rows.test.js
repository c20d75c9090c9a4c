import assert from 'node:assert/strict';
import { test } from 'node:test';

import { day, opened } from './ledger.js';

const PK = { claimant_side: 'PK' };

test('statements join the claims that report one utterance, assertions before denials', async () => {
  const { claimAt, statementsOf } = await opened([], { claims: [
    { stance: 'denies', claimant: 'A' }, { claimant: 'B', n_independent: 2 },
    { claimant: 'B', utterance: 1 }, { stance: 'neither_confirms_nor_denies' }, { claimant: 'C' },
  ] });
  const statements = statementsOf([0, 1, 2, 3, 4].map(claimAt));
  assert.deepEqual(statements.map(({ row }) => row), [1, 4, 0, 3]);
  assert.deepEqual(statements.map(({ claims }) => claims.map(({ row }) => row)), [[1, 2], [4], [0], [3]]);
  assert.deepEqual(statements.map((each) => each.n_independent), [2, null, null, null]);
  assert.deepEqual(statementsOf([]), []);
});

test('an utterance is told by the claim that leads it, though only its echo is asked about', async () => {
  const { claimAt, statementsOf } = await opened([], { claims: [{ claimant: 'spokesman' }, { claimant: 'wire', utterance: 0 }] });
  const [statement] = statementsOf([claimAt(1)]);
  assert.equal(statement.claimant, 'spokesman');
  assert.deepEqual(statement.claims.map(({ row }) => row), [1]);
});

test('the measurands of an incident come in their own order, each once', async () => {
  const { incidentAt, measurandsOf } = await opened([], {
    claims: [{ measurand: 2 }, { measurand: 0 }, { measurand: 2 }, { measurand: 1, incident: 1 }], incidents: [{}, {}],
  });
  assert.deepEqual(measurandsOf(incidentAt(0)).map(({ row }) => row), [0, 2]);
  assert.deepEqual(measurandsOf(incidentAt(1)).map(({ row }) => row), [1]);
});

test('a measurand has every voice’s statements, and none for a voice that is silent', async () => {
  const { measurandAt } = await opened([], { claims: [{}, PK, { claimant_side: 'TTP' }, PK].map((claim) => ({ gap: 2.5, ...claim })) });
  const { by_voice: by, claims, gap } = measurandAt(0);
  assert.deepEqual(Object.keys(by), ['AF', 'PK', 'third_party']);
  assert.deepEqual(Object.values(by).map((each) => each.map(({ row }) => row)), [[0], [1, 3], [2]]);
  assert.deepEqual([claims.length, gap], [4, 2.5]);
  const alone = await opened([], { claims: [PK] });
  assert.deepEqual(alone.measurandAt(0).by_voice, { AF: [], PK: alone.measurandAt(0).by_voice.PK, third_party: [] });
});

test('a claim knows its numbers where there are any, and its evidence', async () => {
  const { claimAt } = await opened([], {
    claims: [{ value_low: 0, evidence_start: 0, evidence_end: 45 }, { claimant_side: 'media' }], dates: [day('2025-10-11', 'night')],
  });
  const { low, high, evidence, voice, date, source } = claimAt(0);
  assert.deepEqual([low, high, evidence, voice, source.id], [0, null, [0, 45], 'AF', 'a']);
  assert.deepEqual(date, { row: 0, ...day('2025-10-11', 'night') });
  assert.deepEqual([claimAt(1).low, claimAt(1).evidence, claimAt(1).voice], [null, null, 'third_party']);
});

test('an incident has what its place has, but its own name, rows and voices', async () => {
  const names = { paktia: { name: 'Paktia', names: { ps: 'پکتیا' }, admin1: '', part_of: '' }, giwi: { name: 'Giwi', names: {}, admin1: 'paktia', part_of: 'paktia' } };
  const { incidentAt, incidentRow } = await opened([], {
    claims: [{ incident: 1 }, { incident: 1, ...PK }],
    incidents: [{}, { place: 1, name: 'Giwi', stem: '2025-10-11-*' }],
    places: [{}, { id: 'giwi', name: 'Giwi village', stretches: '10/20.5;30/40', shape: 1, latitude: 33.5 }],
    frame: { names, shapes: [{ type: 'Point', coordinates: [69, 33] }] },
  });
  const giwi = incidentAt(1);
  assert.deepEqual([giwi.id, giwi.name, giwi.place.name, giwi.row, giwi.place.row], ['2025-10-11-giwi', 'Giwi', 'Giwi village', 1, 1]);
  assert.deepEqual(giwi.stretches, [[10, 20.5], [30, 40]]);
  assert.deepEqual([giwi.voices, [...giwi.claims]], [['AF', 'PK'], [0, 1]]);
  assert.deepEqual([giwi.province.name, giwi.holder.name, giwi.geometry.type], ['Paktia', 'Paktia', 'Point']);
  assert.deepEqual([giwi.latitude, giwi.longitude], [33.5, null]);
  assert.deepEqual([incidentAt(0).voices, incidentAt(0).stretches, incidentAt(0).geometry], [[], [], null]);
  assert.deepEqual([incidentRow('2025-10-11-giwi'), incidentRow('nowhere'), incidentRow('')], [1, -1, -1]);
});

test('a row is made once, so that rows can be compared', async () => {
  const { claimAt, claimsOf, dateAt, incidentAt, placeAt } = await opened([], { claims: [{}, {}] });
  for (const at of [claimAt, dateAt, incidentAt, placeAt]) assert.equal(at(0), at(0));
  assert.deepEqual(claimsOf(incidentAt(0)), [claimAt(0), claimAt(1)]);
});

test('the texts of a claim are empty until they are asked for', async () => {
  const { haveTexts, textOf } = await opened([], { claims: [{}, {}], texts: [['a', 'b'], ['clashes', ''], ['', 'see a']] });
  assert.deepEqual(textOf(1), { id: '', summary: '', note: '' });
  await haveTexts([1]);
  assert.deepEqual([0, 1].map(textOf), [{ id: 'a', summary: 'clashes', note: '' }, { id: 'b', summary: '', note: 'see a' }]);
  assert.deepEqual(textOf(5000), { id: '', summary: '', note: '' });
});
