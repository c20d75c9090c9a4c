/* Opens all that a reader can open, as far as the page has it, and gives back what was to be read
   there: texts by what they stand in. `asked` are strings to search for, `cards` says how many cards
   are opened, and `isWhole` whether also what makes a page of many claims slow: languages, print. */
async ({ asked, cards, isWhole }) => {
  /** @type {Record<string, Set<string>>} */
  const read = {};
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rest = () => new Promise((resolve) => { setTimeout(resolve); });
  const settle = async () => { await rest(); await new Promise(requestAnimationFrame); await rest(); };
  const seen = (element) => element.getClientRects().length > 0 && !element.disabled;
  const keep = (name, elements) => {
    read[name] ??= new Set();
    for (const element of elements) read[name].add(element.textContent);
  };
  const keepAll = () => {
    for (const name of ['title', 'h1', '.kicker', '.incident-name', '#sources li', '#table-rows tr', '#unplaced li', '#colophon',
      '#figures li', '.caption', 'svg title']) keep(name, all(name));
    keep('aria-label', all('[aria-label]').map((element) => ({ textContent: element.getAttribute('aria-label') })));
  };
  const unfold = (within) => all('details', within).forEach((details) => { details.open = true; });
  const growing = (within = document) => all('.more-items, .more-items ~ button', within).filter((button) => seen(button) && !button.hidden);
  const grow = async (within) => {
    for (let i = 0; i < 400 && growing(within).length; i += 1) {
      growing(within).forEach((button) => button.click());
      await rest();
    }
  };
  const press = async (selector, most) => {
    const found = all(selector).filter(seen);
    for (const element of found.slice(0, most)) {
      if (!element.isConnected) continue;
      for (const kind of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'focusin']) {
        element.dispatchEvent(new Event(kind, { bubbles: true }));
      }
      element.focus?.({ preventScroll: true });
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      await rest();
    }
  };
  const fillIn = async (input, text) => {
    input.focus();
    input.value = text;
    for (const kind of ['input', 'change', 'keyup', 'search']) input.dispatchEvent(new Event(kind, { bubbles: true }));
    await rest();
  };

  for (const view of ['AF', 'PK', 'third_party', 'compare', 'all']) {
    document.querySelector(`[data-view=${view}]`)?.click();
    await settle();
    unfold();
    keepAll();
  }
  for (const button of isWhole ? all('[data-lang]').reverse() : []) {
    button.click();
    await settle();
    keep('in another language', all('#card, #unplaced li, #colophon, .incident-name, #figures'));
  }
  for (let i = 0; i < 9; i += 1) growing(document.getElementById('incidents')).forEach((button) => button.click());
  // The incidents of which most is said first.
  const said = (button) => Number(/\d+(?=\D*$)/.exec(button.querySelector('.incident-meta:last-child')?.textContent ?? '') ?? 0);
  const incidents = all('#incident-list .incident').sort((one, other) => said(other) - said(one));
  for (const button of incidents.slice(0, cards)) {
    button.click();
    await rest();
    unfold(document.getElementById('card'));
    keep('card', all('#card'));
    for (const name of ['h2', '.claimant', '.said', '.claim-note', '.cited', '.note']) keep(`card ${name}`, all(`#card ${name}`));
    keep('status', all('[role=status]'));
  }
  await press('#figures button:not(.more-items)', 4);
  await press('button.spot', 3);
  await press('.caption', 3);
  await press('.folium-map [role=button]', 3);
  await press('#strip [role=button]', 4);
  await press('th button', 20);
  await press('.leaflet-control-layers-toggle', 1);
  await press('.leaflet-control-layers input', 3);
  for (const button of all('#find button').filter(seen).slice(0, 6)) {
    button.click();
    await settle();
    keep('filter', all('#find, dialog, [role=dialog], .filter-panel, [popover]'));
    for (const choice of all('#find input[type=checkbox], dialog input[type=checkbox]').filter(seen).slice(0, 3)) {
      choice.click();
      await rest();
      choice.click();
    }
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  }
  for (const select of all('select').filter(seen)) {
    for (const option of all('option', select)) await fillIn(select, option.value);
    await fillIn(select, select.querySelector('option')?.value ?? '');
  }
  const box = document.querySelector('#find input[type=text], #find input[type=search]');
  for (const [i, text] of box ? asked.entries() : []) {
    await fillIn(box, text);
    keep('found', all('#find'));
    if (i % 8 === 0) {
      // The last suggestion is the text itself.
      for (const key of ['ArrowUp', 'Enter']) box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle();
      keep('found', all('#find'));
      document.querySelector('#clear-filters')?.click();
      await settle();
    }
  }
  await settle();
  document.querySelector('[data-view=all]')?.click();
  await grow();
  unfold();
  keepAll();
  if (isWhole) {
    window.dispatchEvent(new Event('beforeprint'));
    await settle();
    keepAll();
    window.dispatchEvent(new Event('afterprint'));
  }
  await press('#time button, #theme button', 8);
  document.querySelector('[data-view=all]')?.click();
  await settle();
  return Object.fromEntries(Object.entries(read).map(([name, texts]) => [name, [...texts]]));
}
