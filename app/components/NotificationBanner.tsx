import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { useFocusOnMount } from './use-focus-on-mount'

interface NotificationBannerProps {
  kind?: 'information' | 'success'
  title?: string
  /** One sentence; more can follow as children. */
  words?: ReactNode
  children?: ReactNode
  titleId?: string
}

/** News about the page or about what was just done; a success is announced and takes the focus. */
export function NotificationBanner({
  kind = 'information',
  title,
  words,
  children,
  titleId,
}: NotificationBannerProps) {
  const isSuccess = kind === 'success'
  const ref = useFocusOnMount<HTMLDivElement>(isSuccess, words)
  const ownId = useId()
  const id = titleId ?? ownId
  return (
    <div
      className={classNames(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success'
      )}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={id}
      ref={ref}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={id}>
          {title ?? (isSuccess ? 'Success' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {words === undefined ? null : <p className="govuk-notification-banner__heading">{words}</p>}
        {children}
      </div>
    </div>
  )
}
