/* Every claim that is shown, as a table: sorted as the reader wants, a page of rows at a time. */

const ROWS_AT_ONCE = 50;

/**
 * A column: how it is headed, what its cells say, how claims are ranked by it, and whether the
 * greatest or newest stand first when the reader asks for it.
 * @typedef {{key: string, title: string, cell: (claim: ClaimRow) => Child[],
 *   ranking: () => Ranking, fallsAtFirst?: boolean}} TableColumn
 */

/** @type {TableColumn[]} */
const TABLE_COLUMNS = [
  { key: 'date', title: 'table.date', cell: (claim) => [datePhrase(claim.date)], ranking: dateRanking, fallsAtFirst: true },
  { key: 'place', title: 'table.place', cell: placeCell, ranking: placeRanking },
  { key: 'claimant', title: 'table.claimant', cell: claimantCell, ranking: claimantRanking },
  { key: 'claim', title: 'table.what', cell: claimCell, ranking: kindRanking },
  { key: 'figure', title: 'table.value', cell: figureCell, ranking: once(figureRanking), fallsAtFirst: true },
  { key: 'agreement', title: 'table.agreement', cell: agreementCell, ranking: agreementRanking },
  { key: 'source', title: 'table.source', cell: sourceCell, ranking: sourceRanking },
  { key: 'evidence', title: 'table.evidence', cell: evidenceCell, ranking: ledgerRanking },
];

/** How the table is sorted, the claims in that order, and how many of them have a row by now. */
const table = { key: 'date', falls: true, rows: new Uint32Array(0), count: 0, isStale: true, isNear: false };

/** The claims that pass the filters and that the view shows, in the order of the ledger. */
function claimsInView() {
  const voices = voicesOfView(state.view).map((voice) => VOICES.indexOf(voice));
  const heard = VOICES.map((_, voice) => voices.includes(voice));
  const rows = new Uint32Array(index.claims);
  let count = 0;
  for (let claim = 0; claim < index.claims; claim += 1) {
    if (!shown.passes[claim] || !heard[index.voiceOfClaim[claim]]) continue;
    rows[count] = claim;
    count += 1;
  }
  return rows.subarray(0, count);
}

/** Build the table's frame; with many claims its rows wait until the reader comes near. */
function buildTable() {
  writeTable();
  byId('table').addEventListener('click', chooseByRow);
  const near = new IntersectionObserver((entries) => {
    table.isNear = entries[entries.length - 1].isIntersecting;
    if (table.isNear) freshTable();
  }, { rootMargin: '800px' });
  near.observe(byId('table'));
}

/** Lay the table out; when it had rows already, it has as many again. */
async function writeTable() {
  const { count } = table;
  // A table that is laid out as a list would lose its meaning: so every role is said.
  fill('table', make('h2', { id: 'table-title' }, t('table.title')), downloadPart(),
    make('table', { class: 'claims', role: 'table', 'aria-labelledby': 'table-title', 'aria-describedby': 'table-caption' },
      make('caption', { id: 'table-caption' }),
      make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...TABLE_COLUMNS.map(headerCell))),
      make('tbody', { id: 'table-rows', role: 'rowgroup' })),
    makeButton({ class: 'quiet more-items', id: 'table-more' }, () => showRows(table.count + ROWS_AT_ONCE, true)));
  if (count <= ROWS_AT_ONCE) return showTable();
  table.isStale = true;
  orderTable();
  return showRows(count, false);
}

/** @param {TableColumn} column */
function headerCell({ key, title }) {
  return make('th', { scope: 'col', role: 'columnheader', 'data-key': key },
    makeButton({ class: 'sort' }, () => sortTable(key), t(title)));
}

/** Other claims are shown now; few are laid out at once, many when they come into sight. */
function showTable() {
  table.isStale = true;
  if (table.isNear || index.claims <= BLOCK) freshTable();
}

/** @param {string} key */
function sortTable(key) {
  const column = TABLE_COLUMNS.find((each) => each.key === key);
  table.falls = table.key === key ? !table.falls : Boolean(column?.fallsAtFirst);
  table.key = key;
  table.isStale = true;
  return freshTable();
}

async function freshTable() {
  if (!table.isStale) return;
  orderTable();
  await showRows(ROWS_AT_ONCE, false);
  // So few that all of them are printed: then their texts must be there.
  if (table.rows.length <= MOST_PRINTED) await haveTexts(table.rows);
}

/** Put the claims that are shown into their order; none of them has a row yet. */
function orderTable() {
  if (!table.isStale) return;
  table.isStale = false;
  table.count = 0;
  const column = TABLE_COLUMNS.find((each) => each.key === table.key) || TABLE_COLUMNS[0];
  table.rows = inOrder(claimsInView(), column.ranking(), table.falls);
  for (const header of byId('table').querySelectorAll('th[data-key]')) {
    if (header.getAttribute('data-key') !== table.key) header.removeAttribute('aria-sort');
    else header.setAttribute('aria-sort', table.falls ? 'descending' : 'ascending');
  }
}

/**
 * Give so many claims a row; those that have one keep it.
 * @param {number} count @param {boolean} asked whether the reader wants to go on there
 */
async function showRows(count, asked) {
  const { rows } = table;
  await haveTexts(rows.subarray(table.count, count));
  // The reader may have sorted anew while the texts were read.
  if (rows !== table.rows) return;
  const added = setRows(count);
  if (asked) added[0]?.querySelector('button')?.focus();
}

/** Rows for the first `count` claims, the texts of which are at hand. @param {number} count */
function setRows(count) {
  const body = byId('table-rows');
  while (table.count === 0 && body.lastChild) body.lastChild.remove();
  while (body.children.length > count) body.lastChild?.remove();
  const added = [...table.rows.subarray(body.children.length, count)].map((claim) => claimTableRow(claimAt(claim)));
  body.append(...added);
  table.count = body.children.length;
  sayCount();
  return added;
}

function sayCount() {
  const [some, all] = [table.rows.length, index.claims];
  fill('table-caption',
    some === all ? t('table.all', { count: all }) : t('table.some', { shown: some, count: all }), ' ',
    make('span', { class: 'not-printed' }, t('table.how_to_sort')));
  const rest = some - table.count;
  const more = byId('table-more');
  more.hidden = rest < 1;
  more.textContent = t('lists.show_more', { n: Math.min(ROWS_AT_ONCE, rest), count: rest });
}
