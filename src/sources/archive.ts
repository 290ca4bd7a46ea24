/** What a person hands over: a ZIP, a folder or loose files, as named streams of bytes that can be opened any time. */
export interface Archive {
  /** As the person knows it: `Complete_LinkedInDataExport_05-18-2026.zip`. */
  readonly name: string
  readonly files: readonly ArchiveFile[]
}

export interface ArchiveFile {
  /** Path inside the archive with `/`; a ZIP in a ZIP adds its own name as a folder. */
  readonly path: string
  readonly bytes: number
  open(): AsyncIterable<Uint8Array>
  /**
   * Of a workbook, which is a ZIP inside: the files that it is made of. Rejects where it is broken, locked or over the
   * limits, in words for people.
   */
  readonly parts?: () => Promise<readonly ArchiveFile[]>
}
