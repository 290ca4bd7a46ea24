import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messagesPlugin } from '../tools/messages-plugin.ts'
import { shellPlugin } from '../tools/shell-plugin.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** In development the pages ask a running `fourscore serve`; its address can be named by FOURSCORE_SERVER. */
const server = process.env['FOURSCORE_SERVER'] ?? 'http://127.0.0.1:4747'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), messagesPlugin(), shellPlugin(here('src/worker/shell-worker.ts'), here('public'))],
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
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    // The server sends `default-src 'self'`, which refuses data: addresses.
    assetsInlineLimit: 0,
  },
  // The server answers its own pages alone, so the request is made to look like one of theirs.
  server: { proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
})
