import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { THEN } from './export.fixture.ts'

/** Another process that imports into the same data folder; it prints each file that it begins with. */
export function importingProcess(folder: string, path: string, dieAt?: string): ChildProcess {
  const from = (module: string): string => JSON.stringify(join(import.meta.dirname, module))
  const program = `
    import { openStore } from ${from('../store/open-store.ts')}
    import { importPaths } from ${from('import-paths.ts')}
    const store = await openStore(${JSON.stringify(folder)})
    const { imports } = await importPaths(store, [${JSON.stringify(path)}], {
      ...${JSON.stringify(THEN)},
      onProgress: ({ kind, file }) => {
        if (kind === 'opening') console.log(file)
        if (kind === 'opening' && file === ${JSON.stringify(dieAt)}) process.kill(process.pid, 'SIGKILL')
      },
    })
    await store.close()
    console.log(JSON.stringify(imports[0].events))`
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
