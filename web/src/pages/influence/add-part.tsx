import { useId, useState, type FormEvent } from 'react'
import { api } from '../../api.ts'
import type { Handed } from '../../files.ts'
import { Choose } from '../../parts/choose.tsx'
import { Link } from '../../router.tsx'
import type { AccountAdded } from '../../shapes.ts'
import { listed } from '../../words/numbers.ts'
import { say } from '../../words/say.ts'
import { useSaving, type Saved } from '../settings/saving.tsx'
import { Section } from '../settings/section.tsx'
import { AddedNotes, addedWords } from './added-notes.tsx'
import { FilesField } from './files-field.tsx'
import { labelOf, type NetworkName } from './finding.ts'
import { ADDED, hostsOf, waysOf, type Way } from './ways.ts'

/** An account by the files that its network sends, or by asking its public endpoint, once it is said to be one's own. */
export function AddPart() {
  const id = useId()
  const saving = useSaving()
  const [network, setNetwork] = useState<NetworkName>('mastodon')
  const [chosenWay, setWay] = useState<Way>('endpoint')
  const [account, setAccount] = useState('')
  const [key, setKey] = useState('')
  const [files, setFiles] = useState<readonly Handed[]>([])
  const [isMine, setMine] = useState(false)
  const [added, setAdded] = useState<AccountAdded | null>(null)
  const ways = waysOf(network)
  const way = ways.includes(chosenWay) ? chosenWay : (ways[0] ?? 'file')
  const hosts = hostsOf(network, account)
  const choose = (next: NetworkName) => {
    setNetwork(next)
    setAccount('')
    setFiles([])
    setMine(false)
  }
  const add = async (): Promise<Saved> => {
    setAdded(null)
    const done = way === 'file' ? await addFiles(network, files, account) : await ask(network, account, key)
    setAdded(done)
    setAccount('')
    setFiles([])
    setMine(false)
    return { words: addedWords(done) }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void saving.save(add)
  }
  return (
    <Section id="add" head={say('influence.add')} note={say('influence.add-note')}>
      <form className="add-account" onSubmit={submit}>
        <div className="row">
          <label className="choice" htmlFor={`${id}-network`}>
            {say('influence.network')}
            <select
              id={`${id}-network`}
              className="field"
              value={network}
              onChange={({ currentTarget }) => choose(currentTarget.value as NetworkName)}
            >
              {ADDED.map((name) => (
                <option key={name} value={name}>
                  {labelOf(name)}
                </option>
              ))}
            </select>
          </label>
          {ways.length > 1 && (
            <Choose<Way>
              label={say('influence.way')}
              options={ways.map((value) => ({ value, name: say(`influence.way-${value}`) }))}
              value={way}
              onChange={setWay}
            />
          )}
        </div>
        {way === 'file' && <FilesField key={network} network={network} files={files} onFiles={setFiles} />}
        <label className="choice" htmlFor={`${id}-account`}>
          {say(way === 'file' ? 'influence.account-if-unsaid' : `influence.account-${endpointOf(network)}`)}
          <input
            id={`${id}-account`}
            className="field"
            required={way === 'endpoint'}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            value={account}
            onChange={({ currentTarget }) => setAccount(currentTarget.value)}
          />
        </label>
        {way === 'endpoint' && network === 'youtube' && (
          <label className="choice" htmlFor={`${id}-key`}>
            {say('influence.key')}
            <input
              id={`${id}-key`}
              className="field"
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={key}
              onChange={({ currentTarget }) => setKey(currentTarget.value)}
            />
          </label>
        )}
        <p className="second consent">
          {way === 'file'
            ? say('influence.consent-file')
            : hosts.length === 0
              ? say('influence.consent-no-host')
              : say('influence.consent-endpoint', { host: listed(hosts), n: hosts.length })}
        </p>
        <label className="switch">
          <input
            type="checkbox"
            required
            checked={isMine}
            onChange={({ currentTarget }) => setMine(currentTarget.checked)}
          />
          {say('influence.mine')}
        </label>
        <div className="row">
          <button className="button first">
            {way === 'file' || hosts.length === 0
              ? say('influence.add-button')
              : say('influence.ask-button', { host: hosts[0] })}
          </button>
        </div>
      </form>
      {saving.line}
      {added !== null && <AddedNotes added={added} />}
      <p className="note after">
        {say('influence.linkedin-way')} <Link to="/import">{say('influence.to-import')}</Link>
      </p>
    </Section>
  )
}

type Endpoint = 'mastodon' | 'bluesky' | 'youtube' | 'github' | 'wikipedia'
const ENDPOINTS: readonly Endpoint[] = ['mastodon', 'bluesky', 'youtube', 'github', 'wikipedia']
const endpointOf = (network: NetworkName): Endpoint =>
  ENDPOINTS.find((name) => name === network) ?? 'mastodon'

async function addFiles(
  network: NetworkName,
  files: readonly Handed[],
  account: string,
): Promise<AccountAdded> {
  const { id } = await api.beginUpload()
  for (const { path, file } of files) await api.upload(id, path, file)
  const named = account.trim()
  return api.addAccount({ network, upload: id, ...(named === '' ? {} : { account: named }) })
}

const ask = (network: NetworkName, account: string, key: string): Promise<AccountAdded> =>
  api.addAccount({
    network,
    account: account.trim(),
    mine: true,
    ...(key.trim() === '' ? {} : { key: key.trim() }),
  })
