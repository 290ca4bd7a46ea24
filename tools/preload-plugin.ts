import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * Has the document name the scripts that a dynamic import of its first script will ask for, so that they are there by then.
 *
 * - `source`: the module that is imported.
 */
export function preloadPlugin(source: string): Plugin {
  return {
    name: 'fourscore-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
        const wanted = new Set(chunks.filter(({ moduleIds }) => moduleIds.includes(source)))
        if (wanted.size === 0) throw new Error(`the build made no script of ${source}`)
        // A set is gone through with what is added meanwhile.
        for (const { imports } of wanted)
          for (const chunk of chunks)
            if (imports.includes(chunk.fileName) && !chunk.isEntry) wanted.add(chunk)
        const unnamed = [...wanted].filter(({ fileName }) => !html.includes(fileName))
        return unnamed.map(({ fileName }): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        }))
      },
    },
  }
}
