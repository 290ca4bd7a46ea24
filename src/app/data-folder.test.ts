import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from './data-folder.ts'

describe('dataFolder', () => {
  const env = { FOURSCORE_DATA: '/data', XDG_DATA_HOME: '/xdg' }

  it('is what the caller says, else FOURSCORE_DATA, else XDG’s, else in the home folder', () => {
    expect(dataFolder('mine', env, '/home/ann')).toBe(resolve('mine'))
    expect(dataFolder(undefined, env, '/home/ann')).toBe('/data')
    expect(dataFolder(undefined, { XDG_DATA_HOME: '/xdg' }, '/home/ann')).toBe(join('/xdg', 'fourscore'))
    expect(dataFolder(undefined, {}, '/home/ann')).toBe('/home/ann/.local/share/fourscore')
  })

  it('takes an empty variable for none, and an XDG path that is not absolute too', () => {
    const home = '/home/ann/.local/share/fourscore'
    expect(dataFolder(undefined, { FOURSCORE_DATA: '', XDG_DATA_HOME: '' }, '/home/ann')).toBe(home)
    expect(dataFolder(undefined, { XDG_DATA_HOME: 'share' }, '/home/ann')).toBe(home)
  })
})
