const LONGEST = 1024
const DEEPEST = 32

/**
 * The name that a file was given, where it is one: a relative path with `/`, without anything that leads elsewhere.
 * It says which reader a file is for and stands in reports; no file on this machine is ever named by it.
 */
export function uploadName(path: string): string | undefined {
  const parts = path.split('/')
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const isClean = !/[\u0000-\u001F\u007F-\u009F\\]/.test(path) && !/^[A-Za-z]:/.test(path)
  return isPlain && isClean && path.length <= LONGEST && parts.length <= DEEPEST ? path : undefined
}
