import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messagesPlugin } from '../tools/messages-plugin.ts'
import { preloadPlugin } from '../tools/preload-plugin.ts'
import { shellPlugin } from '../tools/shell-plugin.ts'
import { wholeScripts } from '../tools/whole-scripts.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** In development the pages ask a running `fourscore serve`; its address can be named by FOURSCORE_SERVER. */
const server = process.env['FOURSCORE_SERVER'] ?? 'http://127.0.0.1:4747'

/** The pages as browsers get them, and with `--ssr` the script by which the server draws them, in one file. */
export default defineConfig(({ isSsrBuild = false }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    react(),
    messagesPlugin(),
    ...(isSsrBuild
      ? []
      : [
          shellPlugin(here('src/worker/shell-worker.ts'), here('public')),
          preloadPlugin(here('src/main.tsx')),
        ]),
  ],
  // Written for React, run on Preact: the same components at a tenth of the size. Most specific names first.
  resolve: {
    alias: {
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react/jsx-dev-runtime': 'preact/jsx-runtime',
      react: 'preact/compat',
    },
  },
  ssr: { noExternal: true as const },
  build: {
    ...(isSsrBuild
      ? { outDir: 'served/dist', copyPublicDir: false }
      : {
          outDir: 'dist',
          rolldownOptions: {
            output: {
              codeSplitting: { groups: wholeScripts([here('src/boot.ts'), here('src/main.tsx')]) },
            },
          },
        }),
    emptyOutDir: true,
    target: 'es2024',
    // The server sends `default-src 'self'`, which refuses data: addresses.
    assetsInlineLimit: 0,
  },
  // The server answers its own pages alone, so the request is made to look like one of theirs.
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
}))
