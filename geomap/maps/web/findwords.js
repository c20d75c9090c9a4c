/* What finding and filtering say beyond the catalogues; a key that a catalogue has is taken from there. */

/** @type {Record<string, Phrase>} */
const FIND_PHRASES = {
  'find.incidents': 'Incidents',
  'find.claimants': 'Claimants',
  'find.text_contains': 'Text contains “{text}”',
  'find.suggestions': { one: '{count} suggestion', other: '{count} suggestions' },
  'find.written_as': 'written “{text}”',
  'find.all': 'All',
  'find.none': 'None',
  'find.only': 'only',
  'find.only_this': 'Only {value}',
  'find.narrow': 'Find in this list',
  'find.metric': 'What is claimed',
  'find.event': 'In what kind of event',
  'find.time': 'Dates',
  'find.text': 'Text',
  'find.chip': '{filter}: {values}',
  'find.chip_one_of': { one: '{filter}: {count} of {all}', other: '{filter}: {count} of {all}' },
  'find.chip_without': '{filter}: not {values}',
  'find.chip_nothing': '{filter}: none',
  'find.show_found': { one: 'Show {count} claim', other: 'Show {count} claims' },
  'find.nothing_of_voice': 'No claim by {voice} fits all of this.',
  'find.reading': 'Reading the texts of the claims: {share}',
  'link.copy': 'Copy link',
  'link.copy_title': 'Copy a link to what is shown now',
  'link.incident': 'Link to this incident',
  'link.copied': 'Link copied',
  'link.select': 'Copy this address:',
  'link.address': 'Address',
  'card.id': 'Permanent id',
};

/** @param {string} key @param {Record<string, string|number>} [values] */
function say(key, values = {}) {
  if (hasPhrase(key) || !Object.hasOwn(FIND_PHRASES, key)) return t(key, values);
  const phrase = FIND_PHRASES[key];
  const text = typeof phrase === 'string' ? phrase : phrase[values.count === 1 ? 'one' : 'other'];
  return fillIn(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [
    name, isolate(typeof value === 'number' ? formatNumber(value) : String(value))])));
}
