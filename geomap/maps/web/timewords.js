/* What the histogram of time says. */

/** What is said of a unit of time: "Claims by night", "All nights". @param {TimeUnit} unit @param {'title'|'all'|'next'|'first'|'last'} what */
function unitText(unit, what) {
  return t(`time.${unit.name}.${what}`);
}

/**
 * A column's label, as short as can be: "Sat 11", "6 Oct", "Oct 2025", "Q4 2025", "2025", "2020–2029".
 * @param {TimeUnit} unit @param {DaySpan} bin @param {boolean} wide whether there is room for the day of the week
 */
function tickText(unit, { first, last }, wide) {
  const { day, year } = dateParts(first);
  const number = new Date(first * DAY_MS).getUTCMonth() + 1;
  const month = phraseForm(`date.month_short.${number}`);
  if (unit.name === 'day' && wide) return formatTick(first);
  if (unit.days) return t('date.day_of_year', { day, month });
  if (unit.name === 'month') return t('date.month_year', { month, year });
  if (unit.name === 'quarter') return t('date.quarter', { quarter: plainDigits(Math.ceil(number / 3)), year });
  return unit.name === 'year' ? t('date.year', { year }) : t('date.years', { first: year, last: dateParts(last).year });
}

/** How wide a label with the day of the week gets, in pixels: in some languages their names are long. */
function dayLabelWidth() {
  const names = [1, 2, 3, 4, 5, 6, 7].map((number) => phraseForm(`date.weekday_short.${number}`));
  return 24 + 6 * Math.max(...names.map((name) => name.length));
}

/** Some days in words; one alone is named as its claims are dated: by the day, or the night after it. @param {DaySpan} days */
function spanText({ first, last }) {
  if (first !== last) return wholeUnits(first, last) || formatDays(first, last);
  const dated = datedAs(first);
  if (!dated.night) return formatDay(first);
  if (!dated.day) return t('date.night', { days: formatDays(first, first + 1) });
  return t('time.day_and_night', { day: formatDay(first) });
}

/** "October 2025", "2025", "2021–2025", if that is what the days are. @param {number} first @param {number} last */
function wholeUnits(first, last) {
  const [start, after] = [first, last + 1].map((day) => new Date(day * DAY_MS));
  if (start.getUTCDate() !== 1 || after.getUTCDate() !== 1) return '';
  const [from, to] = [dateParts(first), dateParts(last)];
  if (start.getUTCMonth() === 0 && after.getUTCMonth() === 0) {
    return from.year === to.year ? t('date.year', from) : t('date.years', { first: from.year, last: to.year });
  }
  if (from.year !== to.year || from.month === to.month) return formatMonths(first, last);
  return t('date.months_same_year', { first_month: from.month, last_month: to.month, year: to.year });
}

/** "96 claims: 40 Afghan, 30 Pakistani, 26 others", or of one voice alone. @param {Tally} tally @param {Voice[]} voices */
function tallyText(tally, voices) {
  const claims = claimsText(sumOf(tally, voices));
  if (voices.length === 1) return t('time.tally_by', { claims, voice: t(`voice_inside.${voices[0]}`) });
  return t('time.tally', { claims, voices: voicesTally(tally, voices) });
}

/**
 * The same, when the dates of some reach farther than the days that are chosen.
 * @param {Tally} tally @param {number} loose how many of them @param {Voice[]} voices
 */
function looseTallyText(tally, loose, voices) {
  const claims = claimsText(sumOf(tally, voices));
  if (voices.length === 1) return t('time.tally_by_loose', { claims, loose, voice: t(`voice_inside.${voices[0]}`) });
  return t('time.tally_loose', { claims, loose, voices: voicesTally(tally, voices) });
}

/** @param {number} count */
function claimsText(count) {
  return t('count.claims', { count });
}

/** "40 Afghan, 30 Pakistani, 26 others" @param {Tally} tally @param {Voice[]} voices */
function voicesTally(tally, voices) {
  const each = voices.map((voice) => t('time.of_voice', { count: sumOf(tally, [voice]), voice: midSentence(voiceShort(voice)) }));
  return each.map(isolate).join(phraseForm('list.comma'));
}

/** What a column holds, in full. @param {DaySpan} bin @param {Tally} tally @param {Voice[]} voices */
function columnText(bin, tally, voices) {
  return t('time.column', { when: capital(spanText(bin)), what: tallyText(tally, voices) });
}

/** What a hollow bar stands for. @param {CountedSpan} span @param {Voice[]} voices */
function wideDateText(span, voices) {
  return t('time.column', { when: capital(datePhrase(dateAt(span.row))), what: tallyText(span.tally, voices) });
}

/** Until when a night lasts, and by which clocks; no claim gives an hour, so none is told. @param {DaySpan} days */
function clocksText({ last }) {
  const [kabul, islamabad] = [clockOffset('Asia/Kabul', last), clockOffset('Asia/Karachi', last)];
  if (!datedAs(last).night) return t('time.clocks', { kabul, islamabad });
  return t('time.until_morning', { day: formatDay(last + 1), kabul, islamabad });
}

/** Made once: they are dear. @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/**
 * "UTC+4:30": both capitals lie east of Greenwich, so their clocks at 00:00 UTC show the offset.
 * @param {string} timeZone @param {number} day
 */
function clockOffset(timeZone, day) {
  const format = clocks.get(timeZone) || new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, format);
  const [hours, minutes] = format.format(day * DAY_MS).split(':').map(Number);
  return `UTC+${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}
