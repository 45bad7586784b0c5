/** Joins the class names that are given, leaving out those that are false, empty or undefined. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
