import { describe, expect, it } from 'vitest'
import { innerEnvironment } from './npm.mjs'

const here = import.meta.filename

describe('innerEnvironment', () => {
  const ask = () => '/etc/npmrc'

  it('drops what the outer npm says of itself, and NODE_ENV', () => {
    const outer = {
      HOME: '/home/somebody',
      NODE_ENV: 'production',
      npm_config_omit: 'dev',
      npm_config_nodedir: '/usr',
      npm_config_prefix: '/usr',
      npm_package_name: 'fourscore',
      npm_lifecycle_event: 'test',
    }
    expect(innerEnvironment(outer, ask)).toEqual({
      HOME: '/home/somebody',
      npm_config_globalconfig: '/etc/npmrc',
      npm_config_update_notifier: 'false',
    })
  })

  it('keeps all that is needed to reach a registry', () => {
    const outer = {
      npm_config_globalconfig: here,
      npm_config_userconfig: '/home/somebody/.npmrc',
      npm_config_registry: 'https://packages.example/',
      npm_config_https_proxy: 'http://proxy.example:3128',
      NPM_CONFIG_CAFILE: '/etc/ssl/own.pem',
      'npm_config_@own:registry': 'https://own.example/',
      HTTPS_PROXY: 'http://proxy.example:3128',
    }
    expect(innerEnvironment(outer, ask)).toEqual({ ...outer, npm_config_update_notifier: 'false' })
  })

  it('asks where the machine keeps its settings when the outer npm names a file that is not there', () => {
    const outer = { npm_config_globalconfig: `${here}/etc/npmrc`, npm_config_prefix: here }
    const env = innerEnvironment(outer, (inner) => {
      expect(inner).not.toHaveProperty('npm_config_prefix')
      return '/etc/npmrc'
    })
    expect(env).toHaveProperty('npm_config_globalconfig', '/etc/npmrc')
  })
})
