import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * Where everything is kept: what `--data` says, else the variable FOURSCORE_DATA, else `fourscore` in the folder that
 * the XDG base directory specification names for data, which is `~/.local/share`.
 */
export function dataFolder(
  chosen: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  const said = chosen ?? filled(env['FOURSCORE_DATA'])
  if (said !== undefined) return resolve(said)
  const xdg = filled(env['XDG_DATA_HOME'])
  // The specification: paths that are not absolute are to be ignored.
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'fourscore')
}

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text)
