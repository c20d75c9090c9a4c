/* Dates in words that claim no more than is known; days are counted from 1 January 1970 (UTC). */

const DAY_MS = 86400000;

/** The parts of a day; the calendar is Gregorian in every language. @param {number} dayNumber */
function dateParts(dayNumber) {
  const date = new Date(dayNumber * DAY_MS);
  return {
    day: plainDigits(date.getUTCDate()),
    month: phraseForm(`date.month.${date.getUTCMonth() + 1}`),
    year: plainDigits(date.getUTCFullYear()),
  };
}

/** "11 October 2025". @param {number} dayNumber */
function formatDay(dayNumber) {
  return t('date.day', dateParts(dayNumber));
}

/** "Thu 9", for the scale of a small diagram. @param {number} dayNumber */
function formatTick(dayNumber) {
  const weekday = phraseForm(`date.weekday_short.${(((dayNumber + 3) % 7) + 7) % 7 + 1}`);
  return t('date.tick', { weekday, day: dateParts(dayNumber).day });
}

/**
 * "11–12 October 2025", without repeating what both days share.
 * @param {number} firstDay @param {number} lastDay
 */
function formatDays(firstDay, lastDay) {
  if (firstDay === lastDay) return formatDay(firstDay);
  const [first, last] = [dateParts(firstDay), dateParts(lastDay)];
  const ends = {
    first_day: first.day, first_month: first.month, first_year: first.year,
    last_day: last.day, last_month: last.month, last_year: last.year,
  };
  const shared = { month: last.month, year: last.year };
  if (first.year !== last.year) return t('date.days', ends);
  return t(first.month === last.month ? 'date.days_same_month' : 'date.days_same_year', { ...ends, ...shared });
}

/** "October 2025 – January 2026", or the one month. @param {number} firstDay @param {number} lastDay */
function formatMonths(firstDay, lastDay) {
  const [first, last] = [firstDay, lastDay].map((each) => t('date.month_year', dateParts(each)));
  return first === last ? first : t('date.months', { first, last });
}

/**
 * A date in words. A night is named by its evening `first` and ends on the morning after.
 * @param {{first: number|null, last: number|null, precision: string, text?: string}} date
 *   days, the precision of the model, and the date as ISO 8601 writes it
 */
function datePhrase({ first, last, precision, text = '' }) {
  if (first === null || last === null) return t('date.unknown');
  const { day, month, year } = dateParts(first);
  if (precision === 'night') return t('date.night', { days: formatDays(first, first + 1) });
  if (precision === 'day') return t('date.day', { day, month, year });
  if (precision === 'month') return t('date.month_only', { month, year });
  if (precision === 'year') return t('date.year', { year });
  const years = text && !text.replace('/', '').includes('-');
  return years ? t('date.years', { first: year, last: dateParts(last).year }) : formatDays(first, last);
}
