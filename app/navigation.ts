import type { Actor } from '#app/domain/people/actor'
import { may } from '#app/domain/people/may'
import type { Act } from '#app/domain/people/permissions'
import { paths } from '#app/paths'

interface Section {
  href: string
  text: string
  act: Act
}

const sections: Section[] = [
  { href: paths.reviews(), text: 'Reviews', act: 'review.see' },
  { href: paths.themes(), text: 'Themes', act: 'theme.see' },
  { href: paths.recommendations(), text: 'Recommendations', act: 'recommendation.see' },
  { href: paths.planActions(), text: 'Actions', act: 'action.see' },
  { href: paths.groups(), text: 'Groups', act: 'group.see' },
  { href: paths.audits(), text: 'Audits', act: 'audit.see' },
  { href: paths.trail(), text: 'Trail', act: 'trail.see' },
  { href: paths.admin(), text: 'Administration', act: 'agency.change' },
]

/** The sections of the service that an actor can open. */
export function navigationFor(actor: Actor): { href: string; text: string }[] {
  const open = sections.filter(({ act }) => may(actor, act).allowed).map(({ href, text }) => ({ href, text }))
  return [{ href: paths.home(), text: 'Home' }, ...open]
}
