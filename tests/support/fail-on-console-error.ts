import { afterEach, beforeEach, expect, vi } from 'vitest'

// React, the router and the parsers report broken markup and lost promises only here. A test that
// expects a message replaces console.error itself and so takes responsibility for it.
beforeEach(() => {
  const written: unknown[][] = []
  const spy = vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    written.push(words)
  })
  return () => {
    spy.mockRestore()
    expect(written, 'console.error was called').toEqual([])
  }
})

afterEach(() => {
  vi.useRealTimers()
})
