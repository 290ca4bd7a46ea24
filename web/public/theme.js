// The chosen theme and language hold before anything is painted; the pages' own scripts come too late for that.
try {
  const root = document.documentElement
  const theme = localStorage.getItem('fourscore.theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  // The server knows the browser's language, not the chosen one: what it drew in another is not shown.
  if ((localStorage.getItem('fourscore.language') ?? root.lang) !== root.lang) root.dataset.waiting = ''
} catch {
  // The browser keeps nothing for this address: the system's theme holds.
}
