import type { MetaDescriptor } from '@remix-run/react'

/** The title of a page in the browser's tab, the most particular words first: "Add a review – Reviews – Throughline". */
export function pageTitle(...parts: string[]): MetaDescriptor[] {
  return [{ title: [...parts, 'Throughline'].join(' – ') }]
}
