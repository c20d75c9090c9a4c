/* Buttons that copy a link. */

const SAID_FOR_MS = 2500;

/** The link to what is shown now. */
function linkToState() {
  return addressWith(linkOfState());
}

/** The link to an incident alone, in the language that the reader reads. @param {number} row */
function linkToIncident(row) {
  const parts = new URLSearchParams({ incident: incidentId(row), ...(langState() && { lang: langState() }) });
  return addressWith(`#${parts}`);
}

/**
 * A button that copies a link and says so; where nothing may be copied, the address to be copied by hand.
 * @param {Attributes} attributes @param {string} label @param {() => string} link
 */
function copyButton(attributes, label, link) {
  const button = makeButton(attributes, async () => {
    const isCopied = await copied(link());
    said.textContent = isCopied ? say('link.copied') : '';
    if (isCopied) showCopied(button, label);
    else showAddress(holder, button, link());
  }, label);
  const said = make('span', { class: 'only-heard', role: 'status' });
  const holder = make('span', { class: 'copy' }, button, said);
  return holder;
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {HTMLButtonElement} button @param {string} label */
function showCopied(button, label) {
  button.style.minInlineSize = `${button.offsetWidth}px`;
  button.textContent = say('link.copied');
  button.classList.add('is-copied');
  setTimeout(() => {
    button.textContent = label;
    button.classList.remove('is-copied');
  }, SAID_FOR_MS);
}

/** The address in a field, ready to be copied by hand. @param {Element} holder @param {HTMLElement} button @param {string} address */
function showAddress(holder, button, address) {
  holder.querySelector('.copy-by-hand')?.remove();
  const field = /** @type {HTMLInputElement} */ (make('input', {
    type: 'text', readonly: true, value: address, dir: 'ltr', class: 'copy-field', 'aria-label': say('link.address') }));
  const part = make('span', { class: 'copy-by-hand' }, make('span', {}, say('link.select')), field);
  holder.append(part);
  field.select();
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    button.focus();
  });
  // It goes when the keyboard does.
  field.addEventListener('blur', () => part.remove());
}

/** The permanent id of an incident and its link, for the foot of its card. @param {IncidentRow} incident */
function permanentLine(incident) {
  return make('p', { class: 'permanent' },
    make('span', { class: 'only-heard' }, `${say('card.id')} `),
    make('code', { class: 'permanent-id', dir: 'ltr' }, incident.id),
    copyButton({ class: 'quiet', id: 'link-incident' }, say('link.incident'), () => linkToIncident(incident.row)));
}

function showCopyButton() {
  fill('copy-link', copyButton({ class: 'plain-button', title: say('link.copy_title') }, say('link.copy'), linkToState));
}
