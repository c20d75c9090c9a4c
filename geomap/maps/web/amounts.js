/* Figures as they were hedged: "at least 58", "10–15", "hundreds". */

/**
 * A figure in words; '' where none was given. `written` is the word that stood for a number.
 * `inside` a sentence some languages bend it: "hundreds of".
 * @param {{low?: number|null, high?: number|null, qualifier?: string, written?: string}} figure
 * @param {boolean} [inside]
 */
function formatAmount({ low = null, high = null, qualifier = '', written = '' }, inside = false) {
  const kind = inside ? 'amount' : 'qualifier';
  if (low === null && high === null) {
    const key = `${kind}.${written.toLowerCase()}`;
    const word = hasPhrase(key) ? phraseForm(key) : '';
    return word.includes('{') ? '' : word;
  }
  if (low !== null && high !== null && low !== high) return t(`${kind}.range`, { low, high });
  const n = low ?? high ?? 0;
  return qualifier === '' || qualifier === 'exact' ? formatNumber(n) : t(`${kind}.${qualifier}`, { n });
}

/**
 * A label of `label_with_amount` with its figure put in: "At least 58 Pakistani soldiers killed".
 * @param {string} label @param {string} amount what `formatAmount` says inside a sentence
 */
function fillAmount(label, amount) {
  const text = fillIn(label, { amount: isolate(amount) }).split(/\s+/).filter(Boolean).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
