/** How often a place has been settled: it changes whenever somebody settles it, so that nobody overwrites what they have not seen. */
export const versionOf = ({ settled }: { settled: readonly { version: number }[] }) => Math.max(0, ...settled.map(({ version }) => version))
