import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alwaysInTime } from './dice.js';
import { opened } from './ledger.js';

const VIEWS = ['all', 'AF', 'PK', 'third_party', 'compare'];
const ODD = ['<script>alert(1)</script>', '__proto__', 'constructor', '%', '%zz', '\u0000', '🙂', 'NaN', '1e999', '-', ',,,', 'undefined', 'a'.repeat(5000), 'چمن'];

async function page(at = null, moved = false) {
  const kept = { time: '', lang: '', theme: '' };
  const own = await opened(['order.js', 'facets.js', 'filters.js', 'folded.js', 'textfilter.js', 'link.js'], {
    claims: [{ incident: 0, claimant: 'a, b & c=d#e' }, { incident: 1, claimant: 'x' }, { incident: 2, claimant: 'y' }, { incident: 2, claimant: 'z' }],
    incidents: [{ place: 0, stem: 'one-*' }, { place: 1, stem: 'two-*' }, { place: 2, stem: 'three-*' }],
    places: [{ id: 'p' }, { id: '?q / r' }, { id: 's' }],
  }, {
    VIEWS, placeOfMap: () => at, hasMoved: () => moved, sayFound: () => {}, liftTime: () => {},
    timeState: () => kept.time, langState: () => kept.lang, themeState: () => kept.theme,
  });
  return { own, kept };
}

test('a page as it opens has no fragment; an incident has its permanent id', async () => {
  const { own } = await page({ latitude: 33, longitude: 68, zoom: 6 });
  assert.equal(own.linkOfState(), '');
  own.select(0);
  assert.equal(own.linkOfState(), '#incident=one-p');
  own.clearSelection();
  own.opening.selected = 1;
  assert.equal(own.linkOfState(), '#incident=');
});

test('the map’s place is told when it was moved, or when the page would not open there by itself', async () => {
  const at = { latitude: 34.123456, longitude: 70.5, zoom: 7 };
  assert.equal((await page(at, true)).own.linkOfState(), '#at=34.1235,70.5000,7.0000');
  const { own } = await page(at);
  own.change({ view: 'AF' });
  assert.equal(own.linkOfState(), '#view=AF&at=34.1235,70.5000,7.0000');
});

test('what is read is what was written', () => alwaysInTime(40, async (dice) => {
  const at = dice.roll() < 0.5 ? { latitude: dice.whole(-80, 80) + 0.25, longitude: dice.whole(-170, 170) + 0.5, zoom: dice.whole(3, 12) } : null;
  const { own, kept } = await page(at, true);
  own.change({ view: VIEWS[dice.whole(0, 4)], selected: dice.whole(-1, 2), stack: dice.roll() < 0.3 ? [0, 2] : [] });
  own.opening.selected = dice.whole(-1, 2);
  for (const { key, values } of own.facets()) {
    if (dice.roll() < 0.6) own.chooseValues(key, new Set(values.map((_, value) => value).filter(() => dice.roll() < 0.6)));
  }
  own.textSearch.text = dice.roll() < 0.5 ? 'a=b&c #“چمن” 100%' : '';
  Object.assign(kept, { time: dice.roll() < 0.5 ? '2025-10-11..2025-10-12' : '', lang: 'ps', theme: 'dark' });
  const link = own.readLink(own.linkOfState());
  assert.equal(link.view ?? own.opening.view, own.state.view);
  assert.equal(link.selected ?? own.opening.selected, own.state.selected);
  assert.deepEqual(link.among, own.state.stack);
  assert.deepEqual(link.at, at ?? undefined);
  assert.deepEqual(link.facets, own.chosenValues);
  assert.deepEqual([link.text, link.time, link.lang, link.theme], [own.textSearch.text, kept.time, 'ps', 'dark']);
}));

test('a filter names what it leaves out where that is shorter, and nothing at all', async () => {
  const { own } = await page();
  own.chooseValue('claimant', 3, false);
  assert.equal(own.linkOfState(), '#not-claimant=AF:z');
  own.chooseValues('claimant', new Set());
  assert.equal(own.linkOfState(), '#claimant=~');
});

test('what a fragment does not say in words of the page is passed over', async () => {
  const { own } = await page();
  for (const odd of ODD) {
    for (const name of ['view', 'incident', 'among', 'at', 'precision', 'not-precision', 'claimant', 'source', odd]) {
      for (const hash of [`#${name}=${odd}`, `#${name}=${encodeURIComponent(odd)}&${name}=${encodeURIComponent(odd)}`]) {
        const { view, selected, among, at, facets } = own.readLink(hash);
        assert.deepEqual([view, selected, among, at, facets.size], [undefined, undefined, [], undefined, 0], hash.slice(0, 80));
      }
    }
  }
});

test('a place of the map must be one', async () => {
  const { own } = await page();
  for (const text of ['1,2', '1,2,3,4', '91,0,5', '86,0,5', '0,181,5', 'a,b,c', '1e1,2,3', ' 1,2,3', '1,2,300', '1,,3']) {
    assert.equal(own.readLink(`#at=${text}`).at, undefined, text);
  }
  assert.deepEqual(own.readLink('#at=-34.5,70,7.25').at, { latitude: -34.5, longitude: 70, zoom: 7.25 });
});

test('the fragment of the skip link and one without end are no links', async () => {
  const { own } = await page();
  assert.deepEqual([own.readLink('#incidents'), own.readLink(`#text=${'a'.repeat(200000)}`)], [null, null]);
  assert.equal(own.readLink(`#text=${'a'.repeat(5000)}`).text.length, 200);
  assert.notEqual(own.readLink(''), null);
});
