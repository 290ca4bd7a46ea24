import { basename, extname } from 'node:path'

/** What the bundler tells of modules; it has to be asked as a method. */
interface Bundler {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null
}

/**
 * Keeps each of these modules in one file with all that it imports, though other files may need parts of it too: else a first
 * view would fetch forty small files. What two of them import belongs to the first.
 */
export const wholeScripts = (sources: readonly string[]) =>
  sources.map((source) => ({
    debugName: source,
    name: (id: string, bundler: Bundler): string | null =>
      isImportedBy(id, source, bundler) ? basename(source, extname(source)) : null,
  }))

/** Whether a module imports another, by itself or through others, and not only once it is asked to. */
function isImportedBy(id: string, source: string, bundler: Bundler): boolean {
  const seen = new Set([id])
  // A set is gone through with what is added meanwhile.
  for (const one of seen) {
    if (one === source) return true
    for (const importer of bundler.getModuleInfo(one)?.importers ?? []) seen.add(importer)
  }
  return false
}
