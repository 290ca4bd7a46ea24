/** So long after the page is drawn: to fetch and keep all files is work that nobody waits for, and the page is looked at first. */
const PATIENCE_MS = 3000

/** Has the shell kept, some time after the page is drawn; where the browser does not do that, or the address is not safe, nothing happens. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => {}), PATIENCE_MS)
}
