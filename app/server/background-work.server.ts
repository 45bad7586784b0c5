import { readIntakes } from '#app/domain/documents/read-intakes.server'
import type { BackgroundWork } from '#app/domain/shared/background.server'
import { extractForSuggestions } from '#app/domain/suggestions/extract-for-suggestions.server'
import { suggesting } from '#app/domain/suggestions/suggesting.server'

/** Every kind of work that the service does apart from requests, for as long as it serves. */
export const backgroundWork: readonly BackgroundWork[] = [readIntakes(), suggesting(extractForSuggestions)]
