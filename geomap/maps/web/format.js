/* Words and numbers as they are printed. */

/** @param {number} count @param {string} noun */
function plural(count, noun, several = `${noun}s`) {
  return `${count} ${count === 1 ? noun : several}`;
}

/** "a", "a and b", "a, b and c". @param {string[]} words */
function listed(words) {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/**
 * Parts of a line, the empty ones left out.
 * @param {...(string|number|boolean|null|undefined)} parts
 */
function dotted(...parts) {
  return parts.filter(Boolean).join(' · ');
}

/** The items without repeats, in the order of their first. @template T @param {T[]} items */
function unique(items) {
  return [...new Set(items)];
}

/** Metres as a reader wants them: "400 m", "3 km", "2.5 km". @param {number} metres */
function distance(metres) {
  if (metres < 1000) return `${Math.round(metres)} m`;
  const km = metres / 1000;
  return `${km < 10 ? Number(km.toFixed(1)) : Math.round(km)} km`;
}

/** Where along the line: "km 1650–1851", "km 1700", or ''. @param {Located} incident */
function kilometres(incident) {
  /** @param {number} km */
  const whole = (km) => Math.round(km);
  const stretches = incident.stretches || [];
  if (stretches.length) {
    return `km ${stretches.map(([from, to]) => `${whole(from)}–${whole(to)}`).join(', ')}`;
  }
  return incident.km === null || incident.km === undefined ? '' : `km ${whole(incident.km)}`;
}

/** "document 004" or what else names a source shortly. @param {Source} source */
function documentName(source) {
  if (source.number) return `document ${source.number}`;
  return source.publisher || source.title || source.id;
}

/**
 * The documents of some claims in the order of the list of sources.
 * @param {{source: Source}[]} claims
 */
function documentsOf(claims) {
  const cited = new Set(claims.map((claim) => claim.source));
  return data.sources.filter((source) => cited.has(source));
}

/**
 * A sentence that goes on after a semicolon: its first letter lowered, but for names.
 * @param {string} text
 */
function midSentence(text) {
  return /^(Afghan|Pakistan|[A-Z]{2})/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** How a stance reads before what is claimed; an assertion needs no word. @param {string} stance */
function stanceWords(stance) {
  return /** @type {Record<string, string>} */ (
    { denies: 'denies', neither_confirms_nor_denies: 'neither confirms nor denies' })[stance] || '';
}

/** The side of the line in words. @param {string} side */
function sideWords(side) {
  /** @type {Record<string, string>} */
  const words = {
    AF: 'on the Afghan side', PK: 'on the Pakistani side', 'AF|PK': 'on both sides of the line',
    uncertain: 'which side of the line is uncertain',
  };
  return words[side] || '';
}

/** What `make` gives, made when it is first asked for. @template T @param {() => T} makeIt @returns {() => T} */
function once(makeIt) {
  /** @type {{it: T}|undefined} */
  let made;
  return () => (made || (made = { it: makeIt() })).it;
}
