// The chosen theme holds before anything is painted; the pages' own scripts come too late for that.
try {
  const theme = localStorage.getItem('fourscore.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // The browser keeps nothing for this address: the system's theme holds.
}
