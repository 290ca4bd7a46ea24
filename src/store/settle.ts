import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** Waits until a file, and that it lies in its folder, survives a power cut. */
export function settle(file: string): void {
  fsync(file)
  // Windows opens no folders, and needs none: its file system keeps names in order by itself.
  if (process.platform !== 'win32') fsync(dirname(file))
}

function fsync(path: string): void {
  const fd = openSync(path, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
