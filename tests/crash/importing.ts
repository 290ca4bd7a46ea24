import { openStore } from '../../src/store/open-store.ts'
import { importPaths } from '../../src/app/import-paths.ts'
import { instant, utcDay } from '../../src/kernel/day.ts'

// Imports one archive after another into a data folder, and says of each when it begins and when it is in.
const [folder = '', at = '', ...paths] = process.argv.slice(2)
const now = instant(Number(at))
const store = await openStore(folder)
process.stdout.write('open\n')
for (const path of paths) {
  const { imports } = await importPaths(store, [path], { now, today: utcDay(now) })
  const [failed] = imports.flatMap(({ failed }) => failed ?? [])
  if (failed !== undefined) throw new Error(failed)
  process.stdout.write(`in ${path}\n`)
}
await store.close()
