/* Light or dark paper: as the reader's system has it, until the reader says otherwise. */

const THEMES = ['light', 'dark'];
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

/** What the reader has chosen, or '' while the system decides. */
let chosenTheme = '';

/** The theme that is on. */
function theme() {
  return chosenTheme || (prefersDark.matches ? 'dark' : 'light');
}

/** For the link: '' while the system decides. */
function themeState() {
  return chosenTheme;
}

/** Choose a theme; anything else leaves it to the system. @param {string} name */
function setTheme(name) {
  chosenTheme = THEMES.includes(name) ? name : '';
  paintTheme();
}

/** Before anything is drawn: colours are read from the style sheet when the map is. */
function openTheme() {
  document.documentElement.dataset.theme = theme();
  prefersDark.addEventListener('change', paintTheme);
}

function paintTheme() {
  if (document.documentElement.dataset.theme === theme()) return;
  document.documentElement.dataset.theme = theme();
  for (const board of boards) board.repaint();
  showThemeButton();
}

function showThemeButton() {
  const other = theme() === 'dark' ? 'light' : 'dark';
  fill('theme', makeButton({ class: 'plain-button', 'data-theme-to': other }, () => {
    setTheme(other);
    byId('theme').querySelector('button')?.focus();
    change({});
  }, capital(t(`page.theme_${other}`))));
}
