import { existsSync } from 'node:fs'
import { doctor, type Check } from '../../app/doctor.ts'
import { PAGES_FOLDER } from '../../api/pages-folder.ts'
import { listed } from '../number.ts'
import { wrap } from '../paper.ts'
import type { Answer, Session } from '../session.ts'
import { folderOf } from '../with-store.ts'
import { join } from 'node:path'

export const doctorCommand = (session: Session): Promise<Answer> => {
  const checks = [...doctor(folderOf(session)), pages()]
  const wrong = checks.filter(({ ok }) => !ok).map(({ name }) => name)
  return Promise.resolve({
    document: { ok: wrong.length === 0, checks },
    lines: ({ columns, ink }) => {
      const widest = Math.max(...checks.map(({ name }) => name.length))
      return checks.flatMap(({ name, ok, says }) => {
        const [first = '', ...rest] = wrap(
          says,
          columns,
          `${ok ? ' ' : '!'} ${name.padEnd(widest)}  `,
          ' '.repeat(widest + 4),
        )
        return ok ? [first, ...rest] : [ink.alert(first), ...rest]
      })
    },
    ...(wrong.length === 0
      ? {}
      : { failure: { title: 'Not all is well', detail: `See what is said of ${listed(wrong)}.` } }),
  })
}

function pages(): Check {
  const built = existsSync(join(PAGES_FOLDER, 'index.html'))
  return { name: 'pages', ok: true, says: built ? 'built' : 'not built yet; bin/fourscore serve builds them' }
}
