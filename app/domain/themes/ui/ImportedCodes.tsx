/** One code of a file, and what would become of it. */
export interface ImportedCode {
  what: 'new' | 'changed' | 'unchanged' | 'refused'
  name: string
  changes: readonly { label: string; from: string | null; to: string | null }[]
  notes: readonly string[]
  because: string | null
}

/** The codes to which the same happens, each with what changes or why not. */
export function ImportedCodes({ title, entries }: { title: string; entries: readonly ImportedCode[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">
        {title}: {entries.length.toLocaleString('en-GB')}
      </h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {entries.map(({ name, changes, notes, because }, index) => (
          <li key={`${index} ${name}`}>
            <b>{name || 'A code without a name'}</b>
            {[because, ...notes].filter((words) => words !== null).map((words) => ` ${words}`)}
            {changes.length > 0 ? (
              <dl className="tl-fact">
                {changes.map(({ label, from, to }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {from ? <del>{from}</del> : null} {to ? <ins>{to}</ins> : <span>(nothing)</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
