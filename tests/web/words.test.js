import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { compileFunction } from 'node:vm';

import { source, WORDS } from './page.js';

const NAMES = [
  'LANGUAGES', 'speak', 'isRtl', 't', 'isolate', 'hasPhrase', 'formatNumber', 'formatList', 'plainDigits',
  'formatDay', 'formatTick', 'formatDays', 'formatMonths', 'datePhrase', 'formatAmount', 'fillAmount',
];

/** The scripts as the page joins them, with these words and this browser's Intl. */
function scripts(words = WORDS, intl = Intl) {
  const code = ['words.js', 'dates.js', 'amounts.js'].map(source);
  return compileFunction(`'use strict';\n${code.join('')}\nreturn { ${NAMES.join(', ')} };`, ['WORDS', 'Intl'])(words, intl);
}

const page = scripts();
/** Without the isolates, which nobody sees. */
const plain = (text) => text.replace(/[\u2068\u2069]/g, '');
const day = (iso) => Date.parse(iso) / 86400000;
const night = { first: day('2025-10-11'), last: day('2025-10-11'), precision: 'night', text: '2025-10-11' };

beforeEach(() => page.speak('en'));

test('a language is found by its tag, any other one is English', () => {
  const asked = ['fa-AF', 'prs', 'ps', 'pbu', 'ur_PK', 'en-GB', 'de', '', 'constructor', undefined];
  assert.deepEqual(asked.map(page.speak), ['fa', 'fa', 'ps', 'ps', 'ur', 'en', 'en', 'en', 'en', 'en']);
});

test('only English runs to the right', () => {
  const left = Object.keys(page.LANGUAGES).filter((language) => page.speak(language) && page.isRtl());
  assert.deepEqual(left, ['fa', 'ps', 'ur']);
});

test('a phrase chooses its plural form and writes its numbers', () => {
  assert.equal(page.t('count.claims', { count: 1 }), '1 claim');
  assert.equal(page.t('count.claims', { count: 2414 }), '2,414 claims');
  page.speak('ps');
  assert.equal(plain(page.t('count.claims', { count: 1 })), '۱ ادعا');
  assert.equal(plain(page.t('count.claims', { count: 2414 })), '۲٬۴۱۴ ادعاوې');
  page.speak('ur');
  assert.equal(plain(page.t('count.claims', { count: 2414 })), '2,414 دعوے');
});

test('what a language lacks is said in English, what English lacks is shown', () => {
  const { 'count.claims': _, ...short } = WORDS.ps;
  const poor = scripts({ ...WORDS, ps: short });
  poor.speak('ps');
  assert.equal(plain(poor.t('count.claims', { count: 1 })), '۱ claim');
  assert.equal(poor.t('card.close'), WORDS.ps['card.close']);
  assert.equal(poor.t('no.such', { count: 1 }), 'no.such');
  assert.equal(poor.t('toString'), 'toString');
  assert.deepEqual(['card.close', 'no.such', 'toString'].map(poor.hasPhrase), [true, false, false]);
});

test('a value is put in once and never read as a phrase', () => {
  assert.equal(page.t('card.no_statement', { place: '{place} $& <b>' }), 'No statement about {place} $& <b>.');
  assert.equal(page.t('card.no_statement'), 'No statement about {place}.');
});

test('numbers and names that run the other way are isolated, nothing else', () => {
  assert.equal(page.t('card.no_statement', { place: 'چمن' }), 'No statement about \u2068چمن\u2069.');
  assert.equal(page.t('card.no_statement', { place: 'Chaman 3' }), 'No statement about Chaman 3.');
  page.speak('fa');
  assert.equal(page.isolate('چمن، «کرم»'), 'چمن، «کرم»');
  for (const text of ['Chaman', '3', '۳', 'چمن (Chaman)']) assert.equal(page.isolate(text), `\u2068${text}\u2069`);
});

test('lists have no comma before the last word', () => {
  const said = (words) => Object.keys(page.LANGUAGES).map((language) => page.speak(language) && plain(page.formatList(words)));
  assert.deepEqual(said(['a', 'b', 'c']), ['a, b and c', 'a، b و c', 'a، b او c', 'a، b اور c']);
  assert.deepEqual(said(['a', 'b']), ['a and b', 'a و b', 'a او b', 'a اور b']);
  assert.deepEqual([page.formatList(['x']), page.formatList([])], ['\u2068x\u2069', '']);
});

test('a browser that knows no Pashto still writes its digits and its dates', () => {
  class NumberFormat {
    constructor(locales, options) {
      return new Intl.NumberFormat([locales].flat().filter((locale) => !locale.startsWith('ps')), options);
    }
  }
  const other = scripts(WORDS, { ...Intl, NumberFormat, PluralRules: Intl.PluralRules });
  for (const one of [other, page]) one.speak('ps');
  assert.equal(other.formatNumber(12345.6), '۱۲٬۳۴۵٫۶');
  assert.equal(other.formatNumber(12345.6), page.formatNumber(12345.6));
  assert.equal(other.datePhrase(night), page.datePhrase(night));
});

test('decimals are kept where they are asked for', () => {
  assert.deepEqual([page.formatNumber(33.9, 2), page.formatNumber(2790.4, 0), page.formatNumber(1 / 3)], ['33.90', '2,790', '0.333']);
  page.speak('fa');
  assert.equal(page.formatNumber(33.9, 2), '۳۳٫۹۰');
});

test('days share what they have in common', () => {
  const days = (from, to) => page.formatDays(day(from), day(to));
  assert.equal(days('2025-10-11', '2025-10-11'), '11 October 2025');
  assert.equal(days('2025-10-11', '2025-10-12'), '11–12 October 2025');
  assert.equal(days('2025-10-31', '2025-11-01'), '31 October – 1 November 2025');
  assert.equal(days('2025-12-31', '2026-01-01'), '31 December 2025 – 1 January 2026');
  assert.equal(days('1969-12-31', '1970-01-01'), '31 December 1969 – 1 January 1970');
  assert.equal(page.formatMonths(day('2025-10-01'), day('2025-10-31')), 'October 2025');
  assert.equal(page.formatMonths(day('2025-10-01'), day('2026-01-31')), 'October 2025 – January 2026');
});

test('a tick of a scale has its weekday, before 1970 too', () => {
  assert.deepEqual(['2025-10-09', '1970-01-01', '1969-12-29'].map((iso) => page.formatTick(day(iso))), ['Thu 9', 'Thu 1', 'Mon 29']);
});

test('a date claims no more than is known', () => {
  const phrase = (first, last, precision, text) => page.datePhrase({ first: day(first), last: day(last), precision, text });
  assert.equal(page.datePhrase(night), 'night of 11–12 October 2025');
  assert.equal(phrase('2025-10-01', '2025-10-31', 'month', '2025-10'), 'October 2025, day not given');
  assert.equal(phrase('2025-01-01', '2025-12-31', 'year', '2025'), '2025');
  assert.equal(phrase('2021-01-01', '2025-12-31', 'interval', '2021/2025'), '2021–2025');
  assert.equal(phrase('2025-01-01', '2025-09-30', 'interval', '2025-01/2025-09'), '1 January – 30 September 2025');
  assert.equal(page.datePhrase({ first: null, last: null, precision: 'unknown', text: '' }), 'date not given');
  page.speak('ur');
  assert.equal(plain(page.datePhrase(night)), '11–12 اکتوبر 2025 کی رات');
  page.speak('fa');
  assert.equal(plain(page.datePhrase(night)), 'شب ۱۱–۱۲ اکتوبر ۲۰۲۵');
});

test('figures keep their hedge, and bend inside a sentence', () => {
  const more = { low: 20, high: null, qualifier: 'more_than' };
  assert.equal(page.formatAmount(more), 'more than 20');
  assert.equal(page.formatAmount({ low: 10, high: 15, qualifier: 'exact' }), '10–15');
  assert.equal(page.formatAmount({ low: 0, high: 0, qualifier: 'exact' }), '0');
  assert.equal(page.formatAmount({ written: 'Hundreds' }), 'hundreds');
  assert.equal(page.formatAmount({ written: 'Hundreds' }, true), 'hundreds of');
  assert.deepEqual(['midnight', 'range', 'more_than', ''].map((written) => page.formatAmount({ written })), ['', '', '', '']);
  page.speak('ps');
  assert.equal(plain(page.fillAmount('د {amount} پاکستاني پوستو نیول', page.formatAmount(more, true))), 'د تر ۲۰ زیاتو پاکستاني پوستو نیول');
  page.speak('en');
  assert.equal(page.fillAmount('{amount} Pakistani posts captured', page.formatAmount(more, true)), 'More than 20 Pakistani posts captured');
});
