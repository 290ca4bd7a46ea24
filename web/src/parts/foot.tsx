import { useStatus } from '../queries.ts'

export function Foot() {
  const { data } = useStatus()
  return (
    <footer className="foot">
      <div className="wrap">
        <p>
          Nothing on this page left your machine. The open index is an estimate from public facts; it is not
          LinkedIn’s number.
        </p>
        {data !== undefined && (
          <p>
            Model {data.model.name}, version {data.model.version}
          </p>
        )}
      </div>
    </footer>
  )
}
