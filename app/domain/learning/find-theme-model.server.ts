import { z } from 'zod'
import { db } from '#app/db/client.server'
import { cuesIn } from '#app/domain/themes/cues'
import type { LearnedThemes } from './adapt-themes'
import type { CodebookTheme } from './extraction'

const Learned = z.record(z.string(), z.record(z.string(), z.number().int()))

/** What an extraction works from: the themes in use, and what the partnership's decisions have taught about them. */
export interface ExtractionCodebook {
  codebook: CodebookTheme[]
  learned: LearnedThemes
}

/** The codebook as it is now, with what has been learned for it. A theme knows what was merged into it, at any remove. */
export async function readExtractionCodebook(): Promise<ExtractionCodebook> {
  const [themes, model] = await Promise.all([
    db.theme.findMany({
      orderBy: { position: 'asc' },
      select: { id: true, code: true, name: true, definition: true, cues: true, isActive: true, mergedIntoId: true },
    }),
    db.themeModel.findUnique({ where: { id: 1 }, select: { weights: true } }),
  ])
  const tookOver = (id: string, known = new Set([id])): string[] =>
    themes.flatMap((theme) => {
      if (theme.mergedIntoId !== id || known.has(theme.id)) return []
      return [theme.code, ...tookOver(theme.id, known.add(theme.id))]
    })
  const codebook = themes
    .filter(({ isActive }) => isActive)
    .map(({ id, code, name, definition, cues }) => ({ code, name, definition, cues: cuesIn(cues), tookOver: tookOver(id) }))
  return { codebook, learned: model ? Learned.parse(JSON.parse(model.weights)) : {} }
}
