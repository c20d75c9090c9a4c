/* Incidents by the words of their place, their date and what happened, in any order. */

/** What incidents are found by: their place, their date, what happened. */
const incidentKeys = once(() => ({
  name: data.words['incidents.name'].map(folded),
  place: data.words['places.id'].map((id, row) => folded(`${placeSpellings(row).join(' / ')} / ${id}`)),
  date: data.words['dates.text'].map((text, row) => folded(`${text} ${datesWritten(row)}`)),
  event: data.words['incidents.sub_event_type'].map(folded),
}));

/** "11 October … 2025 12 October … 2025", its months in every language, so that they can be typed. @param {number} row of a date */
function datesWritten(row) {
  const { first, last } = dateAt(row);
  if (first === null || last === null) return '';
  return unique([first, last]).map((each) => {
    const day = new Date(each * DAY_MS);
    const months = Object.values(WORDS).map((words) => words[`date.month.${day.getUTCMonth() + 1}`]);
    return `${day.getUTCDate()} ${months.join(' ')} ${day.getUTCFullYear()}`;
  }).join(' ');
}

/**
 * Rows of incidents that answer every typed word; an id that is typed in full stands first.
 * @param {string} text @param {Typed} wanted @returns {number[]}
 */
function incidentsLike(text, wanted) {
  if (!wanted.words.length) return [];
  const exact = incidentRow(text.trim());
  const tests = wanted.words.map(wordHits);
  /** @type {Answer<number>[]} */
  const answers = [];
  for (let row = 0; row < index.incidents; row += 1) {
    if (row !== exact && !tests.every((test) => test(row))) continue;
    answers.push({ item: row, fit: row === exact ? FITS.whole : FITS.words, text: '', weight: index.claimsOfIncident(row).length });
  }
  return best(answers, MOST.incidents).map((answer) => answer.item);
}

/** Which incidents a word speaks of. @param {string} word @returns {(row: number) => boolean} */
function wordHits(word) {
  const keys = incidentKeys();
  const hits = (/** @type {string[]} */ own) => Uint8Array.from(own, (key) => Number(isWordOf(key, word)));
  const [name, place, date, event] = [hits(keys.name), hits(keys.place), hits(keys.date), hits(keys.event)];
  const [names, places, dates, events] = [
    columns['incidents.name'], columns['incidents.place'], columns['incidents.date'], columns['incidents.sub_event_type']];
  return (row) => Boolean(name[names[row]] || place[places[row]] || date[dates[row]] || event[events[row]]);
}

/** A number must be there as a whole, of a word its beginning is enough. @param {string} key @param {string} word */
function isWordOf(key, word) {
  return /\d$/.test(word) ? ` ${key} `.includes(` ${word} `) : beginsWord(key, word);
}
