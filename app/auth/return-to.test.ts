import { expect, test } from 'vitest'
import { localPath } from './return-to'

test.each(['/', '/reviews', '/reviews/SCR-2026-004?page=2#line', '/actions?q=a%2Fb', '/a//b', '/resume/0190'])('%s is a page of ours', (path) => {
  expect(localPath(path)).toBe(path)
})

test.each([
  null, undefined, '', 'reviews', '//evil.example', '///evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', '\\\\evil.example',
  'https://evil.example', 'http:/evil.example', 'javascript:alert(1)', ' /reviews', '/reviews\\..', '/%00\u0000', `/${'a'.repeat(3_000)}`,
])('%j leads home', (path) => {
  expect(localPath(path)).toBe('/')
})
