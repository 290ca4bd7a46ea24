import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine, type CommandLine } from './command-line.fixture.ts'

let fourscore: CommandLine
beforeAll(() => {
  fourscore = commandLine()
})
afterAll(() => fourscore.remove())

const COMMANDS = ['import', 'score', 'history', 'explain', 'undo', 'export', 'serve', 'sample', 'doctor']

describe('help', () => {
  it('lists every command, and is what is shown where nothing is asked', async () => {
    const asked = await fourscore.run('--help')
    for (const command of COMMANDS) expect(asked.stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    expect([asked.code, asked.stderr]).toEqual([0, ''])
    expect(await fourscore.run()).toEqual(asked)
  })

  it('of every command has examples, which begin with the command, and the options that all share', async () => {
    for (const command of COMMANDS) {
      const { code, stdout } = await fourscore.run(command, '--help')
      expect(code).toBe(0)
      expect(stdout).toMatch(new RegExp(`Examples:\n  fourscore ${command}`))
      expect(stdout).toContain('--json')
    }
  })

  it('tells the version of the package', async () => {
    expect((await fourscore.run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong use', () => {
  const WRONG = [
    [['scor'], "Wrong use: Unknown command 'scor'. Did you mean score?"],
    [['score', '--jsn'], "Wrong use: Unknown option '--jsn'. Did you mean --json?"],
    [['score', '--on', '2026-02-31'], 'Expected a calendar day such as 2026-05-17.'],
    [['score', 'now'], 'Wrong use: Too many arguments'],
    [['explain', '2026-05-01'], "Wrong use: Missing required argument 'to'."],
    [['import'], "Wrong use: Missing required argument 'path'."],
    [['serve', '--port', '70000'], 'Expected a whole number from 0 to 65535.'],
    [['serve', '--port', '-1'], 'Expected a whole number from 0 to 65535.'],
    [['export', '--format', 'xml'], 'Expected json or csv.'],
    [['export', '--format', 'csv', '--json'], 'Give it a file'],
    [['score', '--data', ''], 'Expected a folder.'],
    [['score', '--data', '--json'], 'Expected a folder.'],
    [['undo', '3', '--last'], 'Wrong use: Both an id and --last were given.'],
  ] as const

  it('ends with code 2 and a sentence with the nearest match, which JSON says too where it is asked for', async () => {
    for (const [words, sentence] of WRONG) {
      const { code, stdout, stderr } = await fourscore.run(...words, '--json')
      expect([words, code]).toEqual([words, 2])
      expect(stderr).toContain(sentence)
      expect(JSON.parse(stdout)).toEqual({
        error: { title: 'Wrong use', detail: expect.any(String), hint: expect.any(String) },
      })
    }
  })

  it('says nothing on standard output to people', async () => {
    const { code, stdout } = await fourscore.run('scor')
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('before anything is imported', () => {
  it('ends with code 1 and says what to do, for people and as JSON', async () => {
    for (const words of [['score'], ['history'], ['explain', '2026-05-01', '2026-05-08']]) {
      const said = await fourscore.run(...words)
      expect([said.code, said.stdout]).toEqual([1, ''])
      expect(said.stderr).toContain('No data yet')
      const { code, stdout } = await fourscore.run(...words, '--json')
      expect(code).toBe(1)
      expect(JSON.parse(stdout)).toMatchObject({
        error: { title: 'No data yet', hint: expect.stringContaining('import') },
      })
    }
  })

  it('has nothing to undo', async () => {
    expect((await fourscore.run('undo')).stdout).toBe('Nothing has been imported.\n')
    expect((await fourscore.run('undo', '7')).code).toBe(1)
    expect((await fourscore.run('undo', '--last')).code).toBe(1)
  })
})

describe('a store that cannot be used', () => {
  it('is told with what to do', async () => {
    const file = fourscore.put('not-a-folder', '')
    const { code, stderr } = await fourscore.run('score', '--data', file)
    expect(code).toBe(1)
    expect(stderr).toContain('choose another with --data')
  })
})
