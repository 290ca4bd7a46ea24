import { IntlMessageFormat } from 'intl-messageformat'
import type { Plugin } from 'vite'
import { MESSAGES_FOLDER, messageLanguages, messagesOf } from './messages.ts'

const NAME = 'virtual:messages'
const RESOLVED = `\0${NAME}`
/** The words themselves, where pages are drawn outside of a browser. */
const WORDS = 'virtual:words'
const RESOLVED_WORDS = `\0${WORDS}`
const PARSER = '@formatjs/icu-messageformat-parser'

/**
 * Gives the pages their words: a JSON file per language, of which a browser fetches one. They come parsed, so that the pages
 * need no parser: that saves them a tenth of their script.
 */
export function messagesPlugin(): Plugin {
  let isBuild = false
  return {
    name: 'fourscore-messages',
    config: () => ({ resolve: { alias: { [PARSER]: `${PARSER}/no-parser.js` } } }),
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (id) => (id === NAME ? RESOLVED : id === WORDS ? RESOLVED_WORDS : undefined),
    load(id) {
      if (id === RESOLVED_WORDS) return `export default ${JSON.stringify(allParsed())}`
      if (id !== RESOLVED) return undefined
      const entries = messageLanguages().map((language) => {
        if (!isBuild) return `${language}: "/messages/${language}.json"`
        const source = JSON.stringify(parsed(language))
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
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(parsed(language)))
      })
    },
  }
}

const allParsed = () => Object.fromEntries(messageLanguages().map((language) => [language, parsed(language)]))

const parsed = (language: string): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(messagesOf(language)).map(([key, text]) => [
      key,
      new IntlMessageFormat(text, language).getAst(),
    ]),
  )
