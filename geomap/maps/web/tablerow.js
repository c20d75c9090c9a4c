/* A claim as a row of the table. */

/** Which incident a row of the table is about. @type {WeakMap<Element, number>} */
const rowIncidents = new WeakMap();

/** @param {ClaimRow} claim */
function claimTableRow(claim) {
  const row = make('tr', { role: 'row', class: claim.incident === state.selected ? 'is-chosen' : null },
    ...TABLE_COLUMNS.map(({ key, title, cell }) => make(key === 'place' ? 'th' : 'td', {
      class: `cell-${key}`, 'data-title': t(title),
      scope: key === 'place' ? 'row' : null, role: key === 'place' ? 'rowheader' : 'cell',
    }, ...cell(claim))));
  rowIncidents.set(row, claim.incident);
  return row;
}

/** @param {ClaimRow} claim */
function placeCell(claim) {
  const incident = incidentAt(claim.incident);
  return [
    makeButton({ class: 'choose', 'aria-pressed': String(incident.row === state.selected) }, () => select(incident.row), incidentName(incident)),
    make('span', { class: 'cell-more' }, dotted(recordedName(incident), certaintyText(incident))),
  ];
}

/** @param {ClaimRow} claim */
function claimantCell(claim) {
  return [
    make('span', { class: 'cell-main' }, isolate(claim.claimant)),
    make('span', { class: `cell-voice ${voiceClass(claim.voice)}` }, make('span', { class: 'key', 'aria-hidden': 'true' }), voiceName(claim.voice)),
    claim.role ? make('span', { class: 'cell-more' }, isolate(claim.role)) : null,
  ];
}

/** @param {ClaimRow} claim */
function claimCell(claim) {
  return saidParts(claim.stance, sentenceOf(claim));
}

/** @param {ClaimRow} claim */
function figureCell(claim) {
  return [formatAmount(claim) || make('span', { class: 'muted' }, '–')];
}

/** @param {ClaimRow} claim */
function agreementCell(claim) {
  return [agreementText(measurandAt(claim.measurand))];
}

/** @param {ClaimRow} claim */
function sourceCell({ source }) {
  return [
    linkOrText(source.url, isolate(publisherOf(source))),
    make('span', { class: 'cell-more' }, isolate(documentName(source)), ' · ', make('bdi', { class: 'unbroken' }, published(source))),
  ];
}

/** @param {ClaimRow} claim */
function evidenceCell({ evidence }) {
  return [evidence ? t('where.range', { from: plainDigits(evidence[0]), to: plainDigits(evidence[1]) }) : make('span', { class: 'muted' }, '–')];
}

/**
 * A press anywhere in a row chooses its incident, unless it meant a link or ended a selection.
 * @param {Event} event
 */
function chooseByRow(event) {
  const target = /** @type {Element} */ (event.target);
  const row = target.closest('tr');
  if (!row || !rowIncidents.has(row) || target.closest('a, button')) return;
  if (!window.getSelection()?.isCollapsed) return;
  select(rowIncidents.get(row) ?? -1);
}

/** Show in the table which incident is chosen. */
function markTable() {
  for (const row of byId('table-rows').children) {
    const isChosen = rowIncidents.get(row) === state.selected;
    row.classList.toggle('is-chosen', isChosen);
    row.querySelector('.choose')?.setAttribute('aria-pressed', String(isChosen));
  }
}
