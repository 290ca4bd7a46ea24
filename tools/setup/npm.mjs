import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { Obstacle } from './obstacle.mjs'
import { run } from './run.mjs'

/**
 * Installs exactly what the lock file of a folder names, with npm run by `node`: npm leaves out packages that ask for a newer
 * Node than the one that runs it.
 * @param {string} node
 * @param {string} folder
 */
export function npmCi(node, folder) {
  const env = { ...innerEnvironment(process.env, askGlobalConfig), PATH: pathWith(node) }
  const code = run('npm', ['ci', '--include=dev', '--include=optional', '--loglevel=error'], { folder, env })
  if (code === undefined)
    throw new Obstacle('npm was not found. It comes with Node; on Debian: apt-get install npm')
  if (code !== 0) throw new Obstacle(UNREACHED)
}

export const UNREACHED =
  'npm could not get the packages (its own words stand above). It needs its registry this once: check the connection and, ' +
  'where there is one, the proxy (npm config set https-proxy …) or the certificate (npm config set cafile …). ' +
  'Then run the same again.'

/** What reaches the registry, and no more: how the outer npm was called is no business of the inner one. */
const KEPT =
  /^npm_config_(registry|(https?_)?proxy|noproxy|cafile|ca|cert|key|strict_ssl|cache|offline|prefer_offline|userconfig|globalconfig|fetch_\w+|.*[/:].*)$/i

/**
 * The environment for an npm inside another npm's script, without what the outer one says of itself, its options or its
 * package. npm looks for the machine's settings beside the Node that runs it, so another Node must be told where they are.
 * @param {NodeJS.ProcessEnv} outer
 * @param {(env: NodeJS.ProcessEnv) => string} globalConfig asked only where the outer environment names no file that is there:
 *   `npm --prefix` names one inside the prefix
 * @returns {NodeJS.ProcessEnv}
 */
export function innerEnvironment(outer, globalConfig) {
  const kept = Object.entries(outer).filter(
    ([name, value]) =>
      !(isGlobalConfig(name) && !existsSync(value ?? '')) &&
      (KEPT.test(name) || !(/^npm_/i.test(name) || name === 'NODE_ENV' || name === 'INIT_CWD')),
  )
  const env = { ...Object.fromEntries(kept), npm_config_update_notifier: 'false' }
  return kept.some(([name]) => isGlobalConfig(name))
    ? env
    : { ...env, npm_config_globalconfig: globalConfig(env) }
}

/** @param {string} name */
const isGlobalConfig = (name) => name.toLowerCase() === 'npm_config_globalconfig'

/** @param {NodeJS.ProcessEnv} env */
function askGlobalConfig(env) {
  const { stdout } = spawnSync('npm', ['config', 'get', 'globalconfig'], { env, encoding: 'utf8' })
  return (stdout ?? '').trim()
}

/** @param {string} node */
const pathWith = (node) => [dirname(node), process.env['PATH']].join(delimiter)
