import type { Context } from 'hono'
import { isApi } from './guard.ts'
import { Refusal, unknownRoute } from './refusal.ts'

interface Route {
  readonly method: string
  readonly path: string
}

/** The methods that the routes of the API answer at an address. */
export const methodsAt = (routes: readonly Route[], address: string): ReadonlySet<string> =>
  new Set(
    routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && pattern(path).test(address))
      .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  )

/** Answers what nothing else does: there is no such address, or it is not for that method. */
export const missing =
  (app: { readonly routes: readonly Route[] }) =>
  (context: Context): never => {
    const { method, url } = context.req
    const address = new URL(url).pathname
    const methods = isApi(context) ? methodsAt(app.routes, address) : PAGE_METHODS
    if (methods.size === 0) throw unknownRoute(address)
    const allowed = [...methods].join(', ')
    context.header('Allow', allowed)
    throw new Refusal(405, {
      name: 'wrong-method',
      title: 'That cannot be done here',
      detail: `${address} answers ${allowed}, not ${method}.`,
    })
  }

const PAGE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`)
