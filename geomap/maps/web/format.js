/* Words and numbers as they are printed. */

/** @param {number} count @param {string} noun */
function plural(count, noun, several = `${noun}s`) {
  return `${count} ${count === 1 ? noun : several}`;
}

/** "a", "a and b", "a, b and c". */
function listed(words) {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Parts of a line, the empty ones left out. */
function dotted(...parts) {
  return parts.filter(Boolean).join(' · ');
}

function unique(items) {
  return [...new Set(items)];
}

/** Metres as a reader wants them: "400 m", "3 km", "2.5 km". */
function distance(metres) {
  if (metres < 1000) return `${Math.round(metres)} m`;
  const km = metres / 1000;
  return `${km < 10 ? Number(km.toFixed(1)) : Math.round(km)} km`;
}

/** Stretches of the line: "km 1650–1851". */
function kilometres(incident) {
  const whole = (km) => Math.round(km);
  const stretches = incident.stretches || [];
  if (stretches.length) {
    return `km ${stretches.map(([from, to]) => `${whole(from)}–${whole(to)}`).join(', ')}`;
  }
  return incident.km === null || incident.km === undefined ? '' : `km ${whole(incident.km)}`;
}

/** "document 004" or what else names a source shortly. */
function documentName(sourceId) {
  const source = sourceById.get(sourceId);
  if (!source) return 'unknown document';
  if (source.number) return `document ${source.number}`;
  return source.publisher || source.title || source.id;
}

/** The documents of some claims in the order of the list of sources. */
function documentsOf(claims) {
  const ids = new Set(claims.map((claim) => claim.source));
  return data.sources.filter((source) => ids.has(source.id));
}

/** A sentence that goes on after a semicolon: its first letter lowered, but for names. */
function midSentence(text) {
  return /^(Afghan|Pakistan|[A-Z]{2})/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** How a stance reads before what is claimed; an assertion needs no word. */
function stanceWords(stance) {
  return { denies: 'denies', neither_confirms_nor_denies: 'neither confirms nor denies' }[stance] || '';
}

/** The side of the line in words. */
function sideWords(side) {
  const words = {
    AF: 'on the Afghan side', PK: 'on the Pakistani side', 'AF|PK': 'on both sides of the line',
    uncertain: 'which side of the line is uncertain',
  };
  return words[side] || '';
}
