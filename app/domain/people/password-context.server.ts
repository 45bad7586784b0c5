import type { Db } from '#app/db/client.server'

/** What a password of this account must not be made of: the person's name, e-mail address, agency and partnership. */
export async function passwordContext(tx: Pick<Db, 'account' | 'partnership'>, accountId: string): Promise<string[]> {
  const [account, partnership] = await Promise.all([
    tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { email: true, person: { select: { name: true, agency: { select: { name: true, shortName: true } } } } },
    }),
    tx.partnership.findUnique({ where: { id: 1 }, select: { name: true } }),
  ])
  const { name, agency } = account.person
  return [account.email, name, agency.name, agency.shortName, partnership?.name ?? '']
}
