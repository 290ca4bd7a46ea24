import { nodePath } from './node.mjs'
import { npmCi } from './npm.mjs'
import { root } from './places.mjs'
import { isSame, markReady } from './ready.mjs'

export const packagesStep = {
  isReady: () => isSame(root),

  make() {
    console.error('Getting the packages that Fourscore is built from …')
    npmCi(nodePath, root)
    markReady(root)
  },
}
