import { writeSync } from 'node:fs'

// Loaded before a program whose memory is measured: it writes the peak, in kB, to the file descriptor 3 at the end.
process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS))
})
