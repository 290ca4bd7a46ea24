import type { DatabaseSync } from 'node:sqlite'
import type { Evidence } from '../model/evidence.ts'
import type { Store } from '../store/open-store.ts'
import { numberOf, openDatabase } from '../store/sqlite.ts'
import { loadEvidence } from './load-evidence.ts'

/** Evidence that is read again only after something was committed, by this process or another. For a server. */
export class EvidenceCache {
  readonly #store: Store
  /** SQLite tells a connection what others have committed, and nothing of its own: so this one never writes. */
  readonly #watch: DatabaseSync
  readonly #loaded = new Map<string, { readonly version: number; readonly evidence: Promise<Evidence> }>()

  constructor(store: Store) {
    this.#store = store
    this.#watch = openDatabase(store.file, { readOnly: true })
  }

  of(member = 'me'): Promise<Evidence> {
    // Asked for before the evidence is: what is committed in between is read twice, and never missed.
    const version = this.stamp()
    const known = this.#loaded.get(member)
    if (known?.version === version) return known.evidence
    const evidence = loadEvidence(this.#store, member)
    this.#loaded.set(member, { version, evidence })
    // What could not be read is not remembered, else it would fail for ever.
    evidence.catch(() => this.#loaded.delete(member))
    return evidence
  }

  /** Differs whenever something was committed, as long as this runs. */
  stamp(): number {
    return numberOf(this.#watch, 'pragma data_version')
  }

  close(): void {
    this.#watch.close()
  }
}
