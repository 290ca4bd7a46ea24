import { useStatus } from '../queries.ts'
import { Link } from '../router.tsx'
import { say } from '../words/say.ts'
import { LanguageChoice } from './language-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'

export function Foot() {
  const { data } = useStatus()
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>{say('frame.foot')}</p>
          {data !== undefined && (
            <p>{say('frame.model', { name: data.model.name, version: data.model.version })}</p>
          )}
          <p>
            <Link to="/api-docs">{say('api.link')}</Link>
          </p>
        </div>
        <div className="row choices">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
    </footer>
  )
}
