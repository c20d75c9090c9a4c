/* The scale of time: days gathered into columns that are wide enough to be seen. */

/** First and last day, counted from 1970-01-01 (UTC). @typedef {{first: number, last: number}} DaySpan */
/**
 * A unit holds so many days or months; a page key moves an end of the brush by `page` of them.
 * @typedef {{name: string, days: number, months: number, page: number}} TimeUnit
 */
/** Columns without a gap, the earliest first. @typedef {{unit: TimeUnit, bins: DaySpan[]}} Timescale */

/** The finest first. Weeks begin on Mondays, as in ISO 8601. @type {TimeUnit[]} */
const TIME_UNITS = [
  { name: 'day', days: 1, months: 0, page: 7 },
  { name: 'week', days: 7, months: 0, page: 4 },
  { name: 'month', days: 0, months: 1, page: 3 },
  { name: 'quarter', days: 0, months: 3, page: 4 },
  { name: 'year', days: 0, months: 12, page: 5 },
  { name: 'decade', days: 0, months: 120, page: 5 },
  { name: 'century', days: 0, months: 1200, page: 5 },
];
const MOST_DAY_COLUMNS = 42;
/** Pixels from one column to the next: a bar of four and a gap. */
const LEAST_PITCH = 5;

/** Months since the year 0. @param {number} day */
function monthNumber(day) {
  const date = new Date(day * 86400000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The number of the column in which a day lies, of all that there could ever be. @param {TimeUnit} unit @param {number} day */
function unitNumber(unit, day) {
  // Day 0 was a Thursday.
  return unit.days ? Math.floor((day + 3) / unit.days) : Math.floor(monthNumber(day) / unit.months);
}

/** The first day of a column. @param {TimeUnit} unit @param {number} number */
function unitStart(unit, number) {
  if (unit.days) return number * unit.days - 3;
  const months = number * unit.months;
  return new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1) / 86400000;
}

/** Whether a date lies in a single column, however little is known of it. @param {TimeUnit} unit @param {DaySpan} date */
function fitsUnit(unit, date) {
  return unitNumber(unit, date.first) === unitNumber(unit, date.last);
}

/**
 * Columns for dates, as fine as at least half of the claims are dated and the room allows; null
 * without a date. Dates that are known less exactly do not stretch the scale.
 * @param {(DaySpan & {claims: number})[]} dates
 * @param {number} room in pixels
 * @param {DaySpan|null} [within] days that the scale shall cover instead of all
 * @returns {Timescale|null}
 */
function timescale(dates, room, within = null) {
  const wanted = within ? dates.filter(({ first, last }) => first >= within.first && last <= within.last) : dates;
  if (!wanted.length && !within) return null;
  const claims = claimsOfDates(wanted);
  const finest = TIME_UNITS.findIndex((unit) => (
    2 * claimsOfDates(wanted.filter((date) => fitsUnit(unit, date))) >= claims));
  const least = TIME_UNITS[finest] || TIME_UNITS[TIME_UNITS.length - 1];
  const exact = wanted.filter((date) => fitsUnit(least, date));
  const span = within || spanOfDates(exact.length ? exact : wanted);
  const fine = TIME_UNITS.slice(TIME_UNITS.indexOf(least));
  const unit = fine.find((each) => columnCount(each, span) * LEAST_PITCH <= room && allowed(each, span));
  return columnsOfSpan(unit || fine[fine.length - 1], span);
}

/** @param {TimeUnit} unit @param {DaySpan} span */
function allowed(unit, span) {
  return unit.name !== 'day' || columnCount(unit, span) <= MOST_DAY_COLUMNS;
}

/** @param {TimeUnit} unit @param {DaySpan} span */
function columnCount(unit, { first, last }) {
  return unitNumber(unit, last) - unitNumber(unit, first) + 1;
}

/** @param {TimeUnit} unit @param {DaySpan} span @returns {Timescale} */
function columnsOfSpan(unit, span) {
  const from = unitNumber(unit, span.first);
  const bins = Array.from({ length: columnCount(unit, span) }, (_, i) => (
    { first: unitStart(unit, from + i), last: unitStart(unit, from + i + 1) - 1 }));
  return { unit, bins };
}

/** @param {{claims: number}[]} dates */
function claimsOfDates(dates) {
  return dates.reduce((sum, { claims }) => sum + claims, 0);
}

/** From the first day of the earliest to the last day of the latest. @param {DaySpan[]} dates @returns {DaySpan} */
function spanOfDates(dates) {
  return dates.reduce((all, { first, last }) => (
    { first: Math.min(all.first, first), last: Math.max(all.last, last) }), dates[0]);
}

/** The column in which a day lies; days beyond an end count to it. @param {DaySpan[]} bins @param {number} day */
function columnOf(bins, day) {
  const found = bins.findIndex(({ last }) => day <= last);
  return found < 0 ? bins.length - 1 : found;
}

/** Where a day begins, in columns from the left; days beyond an end begin there. @param {DaySpan[]} bins @param {number} day */
function columnsBefore(bins, day) {
  const i = columnOf(bins, day);
  const { first, last } = bins[i];
  return i + Math.min(Math.max((day - first) / (last - first + 1), 0), 1);
}

/** The days of some columns; the ends may come in either order. @param {DaySpan[]} bins @param {number} one @param {number} other @returns {DaySpan} */
function daysOfColumns(bins, one, other) {
  return { first: bins[Math.min(one, other)].first, last: bins[Math.max(one, other)].last };
}

/** Which columns are labelled, so that labels of this width stay apart. @param {Timescale} scale @param {number} pitch @param {number} width */
function labelledColumns({ unit, bins }, pitch, width) {
  const steps = [1, 2, 3, 4, 6, 7, 12, 14, 24, 60];
  const step = steps.find((each) => each * pitch >= width) || bins.length;
  const from = unitNumber(unit, bins[0].first);
  const labelled = bins.map((_, i) => i).filter((i) => (from + i) % step === 0);
  return labelled.length ? labelled : [0];
}

/** A day as ISO 8601 writes it: "2025-10-11". @param {number} day */
function isoDay(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

/** The number of a day written so, or null if it is on no calendar. @param {string} text */
function dayOfIso(text) {
  const day = Date.parse(`${text}T00:00:00Z`) / 86400000;
  return Number.isNaN(day) || isoDay(day) !== text ? null : day;
}
