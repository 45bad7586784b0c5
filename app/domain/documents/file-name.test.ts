import { describe, expect, it } from 'vitest'
import { cleanFileName } from './file-name'

describe('cleanFileName', () => {
  it('leaves an ordinary name alone', () => {
    expect(cleanFileName('Report “final” – März 😀.docx')).toBe('Report “final” – März 😀.docx')
  })

  it('takes away folders, whichever way they are written', () => {
    expect(cleanFileName('../../etc/passwd.txt')).toBe('passwd.txt')
    expect(cleanFileName('C:\\Users\\bethan\\minutes.pdf')).toBe('minutes.pdf')
    expect(cleanFileName('..\\../')).toBe('')
  })

  it('shows an ending as it is, whatever direction the name asks for', () => {
    expect(cleanFileName('report\u202Excod.exe')).toBe('reportxcod.exe')
    expect(cleanFileName('\u2067report\u2069.pdf\u200f')).toBe('report.pdf')
  })

  it('takes away what nobody sees', () => {
    expect(cleanFileName('a\u0000b\u0007.txt\n')).toBe('ab.txt')
    expect(cleanFileName('half \ud83d.txt')).toBe('half .txt')
  })

  it('keeps the ending of a very long name, and cuts no character in half', () => {
    const name = cleanFileName(`${'x'.repeat(193)}😀😀😀${'y'.repeat(5000)}.docx`)
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^x{193}…\.docx$/)
  })
})
