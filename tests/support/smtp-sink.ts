import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Letter {
  to: string[]
  subject: string
  text: string
}

export interface SmtpSink {
  /** What SMTP_URL has to say. */
  url: string
  /** Everything that was sent, oldest first. */
  letters: Letter[]
  close: () => Promise<void>
}

/** A mail server of this machine that keeps every letter and passes none on. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const letters: Letter[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, accept) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        letters.push({ to, ...readLetter(Buffer.concat(chunks).toString('utf8')) })
        accept()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The first web address in a letter. Throws when it has none. */
export function linkIn({ text }: Letter): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0]
  if (!link) throw new Error(`There is no link in the letter:\n${text}`)
  return link
}

function readLetter(raw: string): { subject: string; text: string } {
  const [head = '', ...parts] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(headers)?.[1]?.toLowerCase()
  const body = parts.join('\r\n\r\n')
  return { subject: /^subject: *(.*)$/im.exec(headers)?.[1] ?? '', text: decoded(body, encoding) }
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
