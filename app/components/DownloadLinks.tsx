interface DownloadLinksProps {
  /** What is downloaded: "Download these 120 actions". */
  title: string
  links: readonly { href: string; text: string }[]
}

/** What is on the screen, as files. */
export function DownloadLinks({ title, links }: DownloadLinksProps) {
  return (
    <p className="govuk-body tl-downloads">
      {title}:{' '}
      {links.map(({ href, text }) => (
        <a key={href} className="govuk-link govuk-link--no-visited-state" href={href} download>
          {text}
        </a>
      ))}
    </p>
  )
}
