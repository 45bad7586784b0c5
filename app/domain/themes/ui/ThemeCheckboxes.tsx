import { ChoiceItem } from '#app/components/ChoiceItem'
import { FieldsetFrame } from '#app/components/FieldsetFrame'
import type { FieldProps } from '#app/components/field-props'
import { inTreeOrder, type ThemeNode } from '../theme'

interface ThemeChoice {
  id: string
  name: string
  parentId: string | null
}

interface ThemeCheckboxesProps extends FieldProps {
  themes: readonly ThemeNode<ThemeChoice>[]
}

/** Themes to choose from, those under a theme set in beneath it. The first checkbox's id is the field's name. */
export function ThemeCheckboxes({ themes, ...props }: ThemeCheckboxesProps) {
  const { field } = props
  const inOrder = inTreeOrder(themes)
  const nameOf = (id: string) => inOrder.find((theme) => theme.id === id)?.name
  const theirs = field.theirs?.split(',').map(nameOf).join(', ')
  return (
    <FieldsetFrame {...props} theirs={theirs}>
      <div className="govuk-checkboxes govuk-checkboxes--small tl-columns">
        {themes.map((theme) => (
          <Branch key={theme.id} theme={theme} name={field.name} chosen={field.values ?? []} firstId={inOrder[0]?.id} />
        ))}
      </div>
    </FieldsetFrame>
  )
}

interface BranchProps {
  theme: ThemeNode<ThemeChoice>
  name: string
  chosen: readonly string[]
  firstId: string | undefined
}

function Branch({ theme, name, chosen, firstId }: BranchProps) {
  return (
    <div>
      <ChoiceItem
        kind="checkbox"
        id={theme.id === firstId ? name : `${name}-${theme.id}`}
        name={name}
        isChosen={chosen.includes(theme.id)}
        choice={{ value: theme.id, text: theme.name }}
      />
      {theme.below.length > 0 ? (
        <div className="govuk-!-margin-left-6" role="group" aria-label={`Under ${theme.name}`}>
          {theme.below.map((below) => (
            <Branch key={below.id} theme={below} name={name} chosen={chosen} firstId={firstId} />
          ))}
        </div>
      ) : null}
    </div>
  )
}
