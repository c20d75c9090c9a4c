/* What the page says of dates, places, figures and agreement, in words. */

const MANY = ['hundreds', 'dozens', 'scores', 'thousands'];
const UNCOUNTED = ['several', 'multiple', ...MANY];

/** A day, counted from 1970-01-01, as a date of UTC. @param {number} days */
function dayOf(days) {
  return new Date(days * 86400000);
}

/** @param {Date} day */
function monthName(day) {
  return day.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
}

/** "11 October 2025" @param {Date} day */
function dayText(day) {
  return `${day.getUTCDate()} ${monthName(day)} ${day.getUTCFullYear()}`;
}

/** "11–12 October 2025", without repeating what both share. @param {number} first @param {number} last */
function daysText(first, last) {
  if (first === last) return dayText(dayOf(first));
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from.getUTCFullYear() !== to.getUTCFullYear()) return `${dayText(from)} – ${dayText(to)}`;
  if (from.getUTCMonth() === to.getUTCMonth()) return `${from.getUTCDate()}–${dayText(to)}`;
  return `${from.getUTCDate()} ${monthName(from)} – ${dayText(to)}`;
}

/**
 * A date in words that claim no more than is known.
 * @param {Pick<DateRow, 'first'|'last'|'precision'|'text'>} date
 */
function dateText({ first, last, precision, text }) {
  if (first === null || last === null) return 'date not given';
  if (precision === 'night') return `night of ${daysText(first, last + 1)}`;
  if (precision === 'day') return dayText(dayOf(first));
  if (precision === 'month') return `${monthName(dayOf(first))} ${dayOf(first).getUTCFullYear()}, day not given`;
  if (precision === 'year') return String(dayOf(first).getUTCFullYear());
  if (!text.replace('/', '').includes('-')) return text.replace('/', '–');
  return daysText(first, last);
}

/** The figure as it was hedged, or the word that stood for it, or nothing. @param {Amount} amount */
function valueText({ low, high, qualifier, written }) {
  if (low === null && high === null) {
    return UNCOUNTED.includes(written.toLowerCase()) ? written.toLowerCase() : '';
  }
  if (low !== null && high !== null && low !== high) return `${counted(low)}–${counted(high)}`;
  const figure = counted(low ?? high ?? 0);
  return qualifier === 'exact' ? figure : `${qualifier.replace('_', ' ')} ${figure}`;
}

/** A number with its thousands apart: "2,414". @param {number} value */
function counted(value) {
  return value.toLocaleString('en');
}

/** What a claim is about in the project's own words, whatever its stance. @param {ClaimRow} claim */
function sentenceOf(claim) {
  const { metric, label, singular } = claim.kind;
  const value = valueText(claim);
  let words = label;
  if (metric === 'occurrence') words = textOf(claim.row).summary || label.replace(/: that it happened$/, '');
  else if (value === '1') words = singular;
  if (!value) return capital(words);
  return capital(`${MANY.includes(value) ? `${value} of` : value} ${midSentence(words)}`);
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @type {Record<string, string>} */
const COUNTRIES = { AF: 'Afghanistan', PK: 'Pakistan', 'AF|PK': 'Afghanistan and Pakistan' };

/** What kind of place it is, in which unit and country, beside which kilometres. @param {IncidentRow} incident */
function whereText(incident) {
  const { place } = incident;
  const country = COUNTRIES[place.country] || '';
  const province = place.province.name === place.name ? '' : place.province.name;
  const holder = place.country === 'AF|PK' ? country : [province, country].filter(Boolean).join(', ');
  return dotted(incident.scope, holder, kilometres(incident));
}

/** How sure the place is, in one line. @param {IncidentRow} incident */
function certaintyText(incident) {
  const { place, drawn } = incident;
  if (drawn === 'none') return `not placed: ${place.note}`;
  if (drawn === 'border') return 'the whole border: pinned to no place';
  if (drawn === 'country') return 'a whole country: not drawn on the map';
  if (drawn === 'stretch') return 'somewhere on this stretch of the line';
  const radius = distance(place.radius_m ?? 0);
  if (place.holder) return `not located by any source: somewhere in ${place.holder.name} district (radius ${radius})`;
  return drawn === 'area' ? `somewhere in this area (radius ${radius})` : `known to ${radius}`;
}

/** What the claims on a measurand amount to together. @param {MeasurandRow} measurand */
function agreementText(measurand) {
  const { agreement, gap } = measurand;
  const silent = voicesText(measurand, 'neither_confirms_nor_denies');
  const openly = silent && `${silent} neither confirm nor deny`;
  if (agreement === 'contested') return gap && gap > 1 ? `contested, × ${gap.toFixed(gap >= 10 ? 0 : 1)}` : 'contested';
  if (agreement === 'denied') return `denied by ${voicesText(measurand, 'denies')}`;
  if (agreement === 'uncontested') return agreeing(measurand, openly);
  if (agreement === 'single_source') return [`${voicesText(measurand, 'asserts')} alone`, midSentence(openly)].filter(Boolean).join('; ');
  return openly || `${voicesText(measurand, 'denies')} deny`;
}

/** @param {MeasurandRow} measurand @param {string} openly what a silent voice says, or '' */
function agreeing(measurand, openly) {
  /** @param {Voice} voice */
  const numbered = (voice) => measurand.by_voice[voice].some((each) => (
    each.stance === 'asserts' && numbersOf(each).length));
  if (numbered('AF') && numbered('PK')) return measurand.gap && measurand.gap > 1 ? 'near agreement' : 'both give the same figure';
  return [`${voicesText(measurand, 'asserts')}, not contested`, midSentence(openly)].filter(Boolean).join('; ');
}

/** Who takes a stance: "Afghan officials and others". @param {MeasurandRow} measurand @param {Stance} stance */
function voicesText(measurand, stance) {
  const names = VOICES.filter((voice) => measurand.by_voice[voice].some((each) => each.stance === stance)).map(voiceName);
  return [...names.slice(0, 1), ...names.slice(1).map(midSentence)].join(' and ');
}

/** "Kurram district · night of 11–12 October 2025" @param {MeasurandRow} measurand */
function measurandDetail(measurand) {
  const incident = incidentAt(measurand.incident);
  return `${incident.name} · ${dateText(incident.date)}`;
}

/** What an incident is called. @param {IncidentRow} incident */
function incidentName(incident) {
  return incident.name;
}

/** What a place is called. @param {PlaceRow} place */
function placeName(place) {
  return place.name;
}
