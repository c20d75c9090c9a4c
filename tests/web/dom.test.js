import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { fakeDocument } from './document.js';
import { load } from './page.js';

function dom(stubs = {}) {
  return load(['dom.js'], { document: fakeDocument('slot'), window: {}, ...stubs });
}

const { byId, draw, fill, linkOrText, make, makeButton, webAddress } = dom();

test('attributes that are missing or false are left out, true ones have no value', () => {
  const { attributes } = make('p', { id: 'a', hidden: true, dir: false, title: null, lang: undefined, tabindex: 0, class: '' });
  assert.deepEqual(attributes, { id: 'a', hidden: '', tabindex: '0', class: '' });
  assert.deepEqual(make('p').attributes, {});
});

test('children that are missing or empty are left out, texts stay texts', () => {
  const inner = make('b', {}, 'inner');
  assert.deepEqual(make('p', {}, null, '<b>', undefined, '', inner).children, ['<b>', inner]);
});

test('drawn elements are SVG, made ones are not', () => {
  assert.equal(draw('path', { d: 'M0 0' }).namespace, 'http://www.w3.org/2000/svg');
  assert.equal(make('p').namespace, '');
});

test('a button does what it is made for and submits nothing', () => {
  let pressed = 0;
  const button = makeButton({ class: 'close' }, () => { pressed += 1; }, 'Close');
  assert.equal(button.tag, 'button');
  assert.deepEqual(button.attributes, { type: 'button', class: 'close' });
  button.listeners.click();
  assert.equal(pressed, 1);
});

test('what fills an element takes the place of what was there', () => {
  fill('slot', 'old');
  fill('slot', null, 'new', undefined);
  assert.deepEqual(byId('slot').children, ['new']);
  fill('slot');
  assert.deepEqual(byId('slot').children, []);
});

test('web addresses come in their normal form', () => {
  const normal = {
    'https://example.org/a?b=c#d': 'https://example.org/a?b=c#d',
    'http://example.org': 'http://example.org/',
    '  HTTPS://EXAMPLE.org/A \n': 'https://example.org/A',
    'https://example.org/"><script>': 'https://example.org/%22%3E%3Cscript%3E',
    'https://bücher.example/': 'https://xn--bcher-kva.example/',
  };
  for (const [given, address] of Object.entries(normal)) assert.equal(webAddress(given), address);
});

test('what is no web address is none', () => {
  const none = [
    '', ' ', 'example.org', '//example.org', '/a', '#a', 'https://', 'http://[', 'https://exa mple.org',
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
    'javascript://example.org/%0aalert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd',
    'ftp://example.org', 'mailto:a@example.org', 'blob:https://example.org/1', 'about:blank', 'httpx://example.org',
    null, undefined, 5, {}, [],
  ];
  for (const given of none) assert.equal(webAddress(given), '', String(given));
});

test('whatever a text is, its address is empty or an http one that stays as it is', () => {
  const parts = ['http', 'https', 'https://', 'http://', 'javascript', 'data', ':', '/', '//', '\\', '@', '#', '?', '%', '.', 'a', 'example.org', '\t', '\n', '\0', ' ', '"', '<', '‮', 'é', '[', ']', '127.1'];
  let found = 0;
  always(4000, (dice) => {
    const text = dice.many(1, 7, () => parts[dice.whole(0, parts.length - 1)]).join('');
    const address = webAddress(text);
    if (!address) return;
    found += 1;
    assert.match(address, /^https?:\/\/[^\s<>]+$/);
    assert.equal(webAddress(address), address);
  });
  assert.ok(found > 50, `only ${found} of the texts were addresses`);
});

test('only a web address becomes a link', () => {
  const link = linkOrText('https://example.org', 'A title');
  assert.equal(link.tag, 'a');
  assert.deepEqual(link.attributes, { href: 'https://example.org/', rel: 'noopener noreferrer' });
  assert.deepEqual(link.children, ['A title']);
  const text = linkOrText('javascript:alert(1)', 'A title');
  assert.deepEqual([text.tag, text.attributes, text.children], ['span', {}, ['A title']]);
});

test('stillness is asked of the browser each time', () => {
  const asked = [];
  const matchMedia = (query) => ({ matches: asked.push(query) > 1 });
  const { wantsStillness } = dom({ window: { matchMedia } });
  assert.deepEqual([wantsStillness(), wantsStillness()], [false, true]);
  assert.deepEqual(asked, Array(2).fill('(prefers-reduced-motion: reduce)'));
});
