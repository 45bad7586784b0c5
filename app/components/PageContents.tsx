interface PageContentsProps {
  sections: readonly { id: string; text: string }[]
}

/** Links to the sections of a long page, by the ids of their headings. */
export function PageContents({ sections }: PageContentsProps) {
  return (
    <nav className="tl-page-contents tl-no-print" aria-label="Contents of this page">
      <ul className="tl-page-contents__list">
        {sections.map(({ id, text }) => (
          <li key={id}>
            <a className="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
