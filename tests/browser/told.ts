/** What a running app's API answers. */
export async function told<T>(url: string, path: string): Promise<T> {
  const answer = await fetch(`${url}${path}`)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Leaves a running app with nothing: no imports, notes, facts or settings, so that a test begins as a first visit. */
export async function forgetEverything(url: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json', Origin: url }
  const body = JSON.stringify({ word: 'forget' })
  const { ok, status } = await fetch(`${url}/api/everything`, { method: 'DELETE', headers, body })
  if (!ok) throw new Error(`not everything was forgotten: ${status}`)
}
