/** Calls with what they do, below a command's help. */
export function examples(...calls: readonly (readonly [call: string, does: string])[]): string {
  return ['', 'Examples:', ...calls.flatMap(([call, does]) => [`  ${call}`, `      ${does}`])].join('\n')
}
