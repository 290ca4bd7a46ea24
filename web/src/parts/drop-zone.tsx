import { useRef, useState, type ChangeEvent, type DragEvent } from 'react'
import { chosen, dropped } from '../files.ts'
import { isUnderWay, startImport, useImporting } from '../importing.ts'
import { goTo } from '../router.tsx'
import { say } from '../words/say.ts'

/** A place to drop files or a folder into, and buttons to choose them. The import shows on its own page. */
export function DropZone({ says }: { says: string }) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const isBusy = isUnderWay(useImporting())
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    begin(dropped(event.dataTransfer))
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { files: list } = event.currentTarget
    if (list !== null && list.length > 0) begin(Promise.resolve(chosen(list)))
    event.currentTarget.value = ''
  }
  const choose = (isFolder: boolean) => () => {
    if (input.current === null) return
    input.current.webkitdirectory = isFolder
    input.current.click()
  }
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p className="says">{says}</p>
      <div className="row">
        <button className="button first" disabled={isBusy} onClick={choose(false)}>
          {say('parts.choose-files')}
        </button>
        <button className="button folder" disabled={isBusy} onClick={choose(true)}>
          {say('parts.choose-folder')}
        </button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say('parts.files-to-import')}
        onChange={onChange}
      />
    </div>
  )
}

function begin(files: ReturnType<typeof dropped>): void {
  goTo('/import')
  void files.then(startImport)
}
