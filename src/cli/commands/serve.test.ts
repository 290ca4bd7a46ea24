import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandLine, CONNECTIONS, ended, type CommandLine } from '../command-line.fixture.ts'

let fourscore: CommandLine
beforeEach(() => {
  fourscore = commandLine()
})
afterEach(() => fourscore.remove())

/** Starts the server and waits for its first line. */
async function serving(...words: readonly string[]) {
  const process = fourscore.start('serve', '--port', '0', ...words)
  const end = ended(process)
  const [url] = (await once(createInterface(process.stdout!), 'line')) as [string]
  return { process, end, url }
}

describe('serve', () => {
  it('says first where it is, then where the data lies, and ends cleanly when it is stopped', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const { process, end, url } = await serving()
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect((await fetch(`${url}/api/status`)).status).toBe(200)
      process.kill(signal)
      const { code, stdout, stderr } = await end
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toBe(`${url}\nYour data lies in ${fourscore.data}. Stop with Ctrl-C.\n`)
    }
  })

  it('says both as one document where JSON is asked for', async () => {
    const { process, end } = await serving('--json')
    process.kill()
    const said = JSON.parse((await end).stdout) as object
    expect(said).toEqual({ url: expect.stringMatching(/^http:/), data: fourscore.data })
  })

  it('shows what the command line imports meanwhile', async () => {
    const { process, end, url } = await serving()
    const score = async () => (await fetch(`${url}/api/score`)).status
    expect(await score()).toBe(404)
    await fourscore.run('import', fourscore.put('Connections.csv', CONNECTIONS))
    expect(await score()).toBe(200)
    await fourscore.run('undo', '--last')
    expect(await score()).toBe(404)
    process.kill()
    await end
  })

  it('that finds its port taken says what to do', async () => {
    const { process, end, url } = await serving()
    const { port } = new URL(url)
    const { code, stderr, stdout } = await fourscore.run('serve', '--port', port)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`Port ${port} is taken`)
    expect(stderr).toContain('fourscore serve --port 0')
    process.kill()
    await end
  })

  it('that cannot listen at an address says so', async () => {
    const { code, stderr } = await fourscore.run('serve', '--port', '0', '--host', '192.0.2.1')
    expect(code).toBe(1)
    expect(stderr).toContain('192.0.2.1 is no address of this machine.')
  })
})
