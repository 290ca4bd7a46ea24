import type { Plugin } from 'vite'
import { MESSAGES_FOLDER, messageLanguages, messagesOf } from './messages.ts'

const NAME = 'virtual:messages'
const RESOLVED = `\0${NAME}`

/** Gives the pages their words: a JSON file per language, of which a browser fetches one. */
export function messagesPlugin(): Plugin {
  let isBuild = false
  return {
    name: 'fourscore-messages',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      const entries = messageLanguages().map((language) => {
        if (!isBuild) return `${language}: "/messages/${language}.json"`
        const source = JSON.stringify(messagesOf(language))
        const file = this.emitFile({ type: 'asset', name: `${language}.json`, source })
        return `${language}: import.meta.ROLLUP_FILE_URL_${file}`
      })
      return `export default { ${entries.join(', ')} }`
    },
    configureServer(server) {
      server.watcher.add(MESSAGES_FOLDER)
      server.middlewares.use('/messages/', (request, response, next) => {
        const language = /^\/(\w+)\.json/.exec(request.url ?? '')?.[1]
        if (language === undefined || !messageLanguages().includes(language)) return next()
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(messagesOf(language)))
      })
    },
  }
}
