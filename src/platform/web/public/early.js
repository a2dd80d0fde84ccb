// Runs before the first paint, so that neither the colour scheme nor the language of the page flashes. A file of its own
// because the content security policy allows no inline script. The keys are those of theme and language.tsx.
(() => {
  const root = document.documentElement;
  let scheme = 'auto';
  let language = null;
  try {
    scheme = localStorage.getItem('jalon.scheme') || 'auto';
    language = localStorage.getItem('jalon.language');
  } catch {
    // Storage is refused: the defaults stand.
  }
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const known = [language, ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())];
  root.lang = known.find((each) => each === 'fr' || each === 'en') || 'fr';
})();
