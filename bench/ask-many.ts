import { Agent, get } from 'node:http'

// Asks an address many times in a process of its own, so that the server's times hold nothing of the client's work:
//   node bench/ask-many.ts URL HOW-MANY HOW-MANY-AT-ONCE

/** What a run prints, as one line of JSON. */
export interface Asked {
  readonly perSecond: number
  readonly median_ms: number
  readonly p99_ms: number
}

if (import.meta.main) {
  const [url = '', many = '', atOnce = ''] = process.argv.slice(2)
  console.log(JSON.stringify(await askMany(url, Number(many), Number(atOnce))))
}

async function askMany(url: string, many: number, atOnce: number): Promise<Asked> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  // The connections, and what either side compiles when it runs hot.
  await timesOf(url, Math.ceil(many / 5), atOnce, agent)
  const started = performance.now()
  const times = (await timesOf(url, many, atOnce, agent)).toSorted((a, b) => a - b)
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN
  return { perSecond: times.length / seconds, median_ms: at(0.5), p99_ms: at(0.99) }
}

/** How long each answer took, in milliseconds, from asking to its last byte. */
async function timesOf(url: string, many: number, atOnce: number, agent: Agent): Promise<number[]> {
  const times: number[] = []
  let asked = 0
  const asker = async (): Promise<void> => {
    while (asked < many) {
      asked += 1
      const started = performance.now()
      await ask(url, agent)
      times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, asker))
  return times
}

async function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    }).on('error', reject)
  })
}
