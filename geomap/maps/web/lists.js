/* What stands below the map: everything in words, so that the page can be read without it. */

/** So many items of a list are shown before the reader asks for more. */
const AT_ONCE = 60;

/**
 * A list that may be long: its beginning, and a button for what follows.
 * @template T
 * @param {string} className
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} makeItem
 */
function longList(className, items, makeItem, atOnce = AT_ONCE) {
  const list = make('ul', { class: className });
  const more = makeButton({ class: 'quiet more-items' }, () => grow(true));
  let count = 0;
  /** @param {boolean} asked by the reader, who then goes on from the first new item */
  const grow = (asked) => {
    const next = items.slice(count, count + atOnce).map((item) => make('li', {}, makeItem(item)));
    list.append(...next);
    count += next.length;
    more.textContent = t('lists.show_more', { n: Math.min(atOnce, items.length - count), count: items.length - count });
    more.hidden = count >= items.length;
    more.dataset.rest = String(items.length - count);
    if (asked) next[0]?.querySelector('button')?.focus();
    if (asked) layOutAll();
  };
  grow(false);
  return make('div', { class: `long ${className}-long` }, list, more);
}

/** A line of the list of incidents; pressing it chooses the incident. @param {IncidentRow} incident */
function incidentButton(incident) {
  const button = makeButton({ class: 'incident', 'aria-pressed': String(incident.row === state.selected) },
    () => select(incident.row),
    drawDisc(incident.voices, 6),
    make('span', { class: 'incident-name' }, incidentName(incident)),
    make('span', { class: 'incident-meta' }, dotted(datePhrase(incident.date), t(`event.${incident.event}`), whereText(incident))),
    make('span', { class: 'incident-meta' }, dotted(formatList(incident.voices.map(voiceName)), t('count.claims', { count: incident.claims.length }))));
  incidentButtons.set(button, incident.row);
  return button;
}

/** Which incident a line of a list stands for. @type {WeakMap<Element, number>} */
const incidentButtons = new WeakMap();

function showIncidents() {
  const rows = placedBeforeWide(shownIncidents(voicesOfView(state.view)));
  const rest = shownIncidents().length - rows.length;
  fill('incident-list', longList('incident-list', rows, (row) => incidentButton(incidentAt(row))));
  fill('incident-rest', rest ? t('lists.rest', { count: rest }) : '');
}

/** What is told of a whole country is no incident on the map: it comes last. @param {number[]} rows */
function placedBeforeWide(rows) {
  const country = data.words['places.drawn'].indexOf('country');
  const isWide = (/** @type {number} */ row) => columns['places.drawn'][columns['incidents.place'][row]] === country;
  return [...rows.filter((row) => !isWide(row)), ...rows.filter(isWide)];
}

function markIncidents() {
  for (const button of byId('incident-list').querySelectorAll('.incident')) {
    button.setAttribute('aria-pressed', String(incidentButtons.get(button) === state.selected));
  }
}

/** Build all that follows the panel; only the list of incidents changes later. */
function buildBack() {
  fill('incidents', make('h2', { id: 'incidents-title' }, t('lists.incidents')),
    make('div', { id: 'incident-list' }), make('p', { id: 'incident-rest', class: 'aside' }));
  const unplaced = unplacedClaims();
  if (unplaced.length) fill('unplaced-slot', unplacedPart(unplaced));
  fill('back', sourcesPart(), linePart(), licencesPart());
  showIncidents();
}

/** The rows of claims whose place was not found. */
function unplacedClaims() {
  return placesDrawn('none').flatMap((place) => [...spots.incidents(place)])
    .flatMap((incident) => [...index.claimsOfIncident(incident)]).sort((one, other) => one - other);
}

/** @param {string} id @param {string} title @param {...Child} children */
function part(id, title, ...children) {
  return make('section', { id, class: 'part', 'aria-labelledby': `${id}-title` },
    make('h2', { id: `${id}-title` }, title), ...children);
}

/** @param {number[]} rows of claims */
function unplacedPart(rows) {
  return part('unplaced', t('lists.unplaced'),
    make('p', { class: 'aside' }, t('lists.unplaced_note', { count: rows.length })),
    longList('plain', rows.map(claimAt), (claim) => make('div', {},
      make('b', {}, isolate(claim.place_written) || t('lists.no_place')), `: ${isolate(reasonText(claim.unplaced))} `,
      make('span', { class: 'muted' }, dotted(unplacedWords(claim), claim.claimant, documentName(claim.source))))));
}

/** The words of a claim, with its stance if they do not have it. @param {ClaimRow} claim */
function unplacedWords(claim) {
  const stance = stanceWords(claim.stance);
  const sentence = sentenceOf(claim);
  return stance && !sentence.startsWith(stance) ? withStance(claim.stance, 'sentence', sentence) : sentence;
}

function sourcesPart() {
  return part('sources', t('sources.title'), make('ol', { class: 'sources' }, ...data.sources.map((source) => make('li', {},
    make('span', { class: 'number' }, source.number || '–'),
    make('div', {},
      make('p', {}, make('b', {}, isolate(source.publisher) || capital(t('sources.publisher_unknown'))), ' ', linkOrText(source.url, isolate(source.title || source.file || source.id))),
      make('p', { class: 'muted' }, dotted(source.author, published(source), languageName(source.language), source.note)),
      source.sha256 ? make('p', { class: 'hash', title: source.sha256 }, isolate(t('sources.hash', { hash: `${source.sha256.slice(0, 16)}…` }))) : null)))));
}

function linePart() {
  const { version, tolerance_m: tolerance, length_km: length } = data.line;
  const described = phraseParts('line.described', { name: make('b', {}, t('line.name')), label: t('line.label') });
  return part('line', t('line.title'), make('p', {}, ...described),
    make('p', {}, t('line.length', { length: distance(1000 * length), version, tolerance: distance(tolerance) })));
}

function licencesPart() {
  return part('licences', t('licences.title'), make('ul', { class: 'plain' }, ...data.page.licences.map((row) => make('li', {},
    make('b', {}, row.what), ` ${isolate(row.source)} `, make('span', { class: 'muted' }, isolate(row.licence))))));
}

function buildColophon() {
  const { page, counts } = data;
  fill('colophon',
    make('p', {}, make('b', {}, page.as_of_text), ' ', t('colophon.counts', {
      claims: t('count.claims', { count: counts.claims }), documents: t('count.documents', { count: counts.documents }),
      incidents: t('count.incidents', { count: counts.incidents }), unplaced: t('colophon.unplaced', { count: counts.unplaced }),
      contested: t('colophon.contested', { count: counts.contested }),
    })),
    make('p', {}, make('b', {}, t('colophon.point_of_view')), ' ', make('span', ownWords('point_of_view'), page.point_of_view)),
    make('p', {}, page.disclaimer),
    make('p', { class: 'muted' }, [
      t('colophon.language', { language: languageName(speech.language) }), t('colophon.leaflet'), networkWords(),
      speech.language === 'en' ? '' : t('colophon.not_translated'),
    ].filter(Boolean).join(' ')));
}

/** @param {string} code a tag of BCP 47 */
function languageName(code) {
  const own = `language.${code.split('-')[0]}`;
  if (hasPhrase(own)) return t(own);
  try {
    return new Intl.DisplayNames([...LANGUAGES[speech.language].locales, 'en'], { type: 'language' }).of(code) || code;
  } catch {
    return code;
  }
}
