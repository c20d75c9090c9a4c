import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { fakeDocument } from './document.js';
import { L } from './leaflet.js';
import { load } from './page.js';

const voiceClass = (voice) => `voice-${voice}`;
const page = load(['dom.js', 'words.js', 'discs.js'], { L, document: fakeDocument(), window: {}, voiceClass });
const { DiscIcon, drawDisc, drawTag, SECTORS, sectorPath, segmentPath, shortCount, tagWidth } = page;

const numbers = (path) => path.match(/-?[\d.]+/g).map(Number);

test('a count is as short as a symbol needs it', () => {
  const counts = {
    0: '0', 7: '7', 980: '980', 999: '999', 1000: '1k', 1049: '1k', 1200: '1.2k', 9940: '9.9k', 9950: '10k', 34400: '34k',
    99999: '100k', 999499: '999k', 999500: '1M', 1000000: '1M', 1250000: '1.3M', 34000000: '34M',
  };
  for (const [count, words] of Object.entries(counts)) assert.equal(shortCount(Number(count)), words);
});

test('a short count is the count, to a twentieth, in four letters at most', () => {
  always(1000, (dice) => {
    const count = dice.whole(0, 10 ** dice.whole(1, 8));
    const words = shortCount(count);
    const [, number, unit] = /^([\d.]+)([kM]?)$/.exec(words);
    assert.ok(Math.abs(Number(number) * { '': 1, k: 1e3, M: 1e6 }[unit] - count) <= count / 20, `${count} became ${words}`);
    assert.ok(words.length <= 4, words);
  });
});

test('a sector begins and ends on the circle, and a whole turn has no corner', () => {
  assert.equal(sectorPath(10, 8, 0, 180), 'M10 10L10.00 2.00A8 8 0 0 1 10.00 18.00Z');
  assert.equal(sectorPath(10, 8, 180, 360), 'M10 10L10.00 18.00A8 8 0 0 1 10.00 2.00Z');
  assert.equal(sectorPath(10, 8, 90, 350).includes('A8 8 0 1 1'), true);
  assert.equal(sectorPath(10, 8, 0, 360), 'M10.00 2.00A8 8 0 0 1 10.00 18.00A8 8 0 0 1 10.00 2.00Z');
  always(200, (dice) => {
    const [centre, radius] = [dice.between(5, 20), dice.between(2, 12)];
    const from = dice.between(0, 300);
    const path = sectorPath(centre, radius, from, from + dice.between(5, 59));
    const [, , x, y, , , , , , endX, endY] = numbers(path);
    for (const [px, py] of [[x, y], [endX, endY]]) assert.ok(Math.abs(Math.hypot(px - centre, py - centre) - radius) < 0.02);
  });
});

test('sectors of several voices fill the disc, Afghan left and Pakistani right', () => {
  for (const [voices, ends] of Object.entries(SECTORS)) {
    const names = voices.split(' ');
    assert.equal(ends.length, 2 * names.length);
    const turn = names.reduce((sum, _, i) => sum + (ends[2 * i + 1] - ends[2 * i]), 0);
    assert.equal(turn, 360, voices);
    const middle = (name) => (ends[2 * names.indexOf(name)] + ends[2 * names.indexOf(name) + 1]) / 2;
    if (names.length > 1 && names.includes('AF')) assert.ok(middle('AF') > 180, `${voices}: AF left`);
    if (names.length > 1 && names.includes('PK')) assert.ok(middle('PK') < 180, `${voices}: PK right`);
  }
});

test('a disc has a sector for each voice, in its colour, and a rim', () => {
  const disc = drawDisc(['AF', 'PK'], 8);
  assert.deepEqual(disc.children.map(({ attributes }) => attributes.class), ['voice-AF', 'voice-PK', 'disc-rim']);
  assert.equal(disc.attributes['aria-hidden'], 'true');
  assert.equal(disc.attributes.width, '20');
});

test('a piece of a tag is round where the tag ends and straight where it goes on', () => {
  const arcs = (path) => (path.match(/A/g) || []).length;
  assert.equal(arcs(segmentPath(2, 20, 19, true, true)), 2);
  assert.equal(arcs(segmentPath(2, 20, 19, true, false)), 1);
  assert.equal(arcs(segmentPath(2, 20, 19, false, true)), 1);
  assert.equal(segmentPath(5, 20, 18, false, false), 'M5 20V2H25V20Z');
});

test('the pieces of a tag lie side by side from end to end, each with its count', () => {
  always(100, (dice) => {
    const counts = ['AF', 'third_party', 'PK'].map((voice) => ({ voice, count: dice.whole(1, 5e6) })).filter(() => dice.roll() < 0.8);
    if (!counts.length) return;
    const tag = drawTag(counts, 19);
    const width = tagWidth(counts);
    const pieces = tag.children.filter((each) => each.tag === 'path');
    const texts = tag.children.filter((each) => each.tag === 'text');
    assert.deepEqual(pieces.map(({ attributes }) => attributes.class), counts.map(({ voice }) => `voice-${voice}`));
    assert.deepEqual(texts.map(({ children }) => children[0]), counts.map(({ count }) => shortCount(count)));
    const centres = texts.map(({ attributes }) => Number(attributes.x));
    counts.reduce((left, each, i) => {
      const wide = tagWidth([each]);
      assert.ok(Math.abs(centres[i] - left - wide / 2) < 1e-9);
      return left + wide;
    }, 2);
    assert.ok(Math.abs(Number(tag.attributes.width) - width - 4) < 1e-9);
  });
});

test('the name of a symbol stands in its button, beside a picture that is not read out', () => {
  const disc = drawDisc(['AF'], 8);
  const icon = { ...DiscIcon, options: { disc, label: 'Kurram · 2 claims' }, _setIconStyles() {} };
  const button = icon.createIcon();
  assert.deepEqual([button.tag, button.attributes], ['button', { type: 'button' }]);
  const [picture, words] = button.children;
  assert.equal(picture, disc);
  assert.deepEqual([words.attributes.class, words.children], ['only-heard', ['Kurram · 2 claims']]);
});
