/** Where to go after signing in: a page of ours, or home. Anything that a browser could read as another site is refused. */
export function localPath(text: string | null | undefined): string {
  const isPath = typeof text === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) && text.length <= 2_000
  return isPath && new URL(text, 'http://throughline.invalid').host === 'throughline.invalid' ? text : '/'
}
