/** The line without the given character at its end: a loop, because `/ +$/` takes minutes on half a million spaces. */
export function withoutTrailing(line: string, character: string): string {
  let end = line.length
  while (end > 0 && line[end - 1] === character) end -= 1
  return line.slice(0, end)
}

/** The line without plain spaces at its edges; other white space, such as a no-break space, was meant. */
export function trimSpaces(line: string): string {
  return withoutTrailing(line, ' ').replace(/^ +/, '')
}
