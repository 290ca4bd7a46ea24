import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded before a program that is measured: at the end it writes to the file descriptor 3 what the program has taken, the
// peak of its memory in kB and the time of its main thread in ms.
process.on('exit', () => {
  if (!isMainThread) return
  const { user, system } = process.threadCpuUsage()
  writeSync(3, JSON.stringify({ peak_kb: process.resourceUsage().maxRSS, busy_ms: (user + system) / 1000 }))
})
