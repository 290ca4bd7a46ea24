/** Takes back every import of a running app, so that a test begins as a first visit. */
export async function storeNothing(url: string): Promise<void> {
  const { imports } = (await (await fetch(`${url}/api/imports`)).json()) as { imports: { id: string }[] }
  for (const { id } of imports) {
    const { ok, status } = await fetch(`${url}/api/imports/${id}`, { method: 'DELETE' })
    if (!ok) throw new Error(`import ${id} could not be taken back: ${status}`)
  }
}
