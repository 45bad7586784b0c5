import { isDatabaseAnswering } from '#app/domain/shared/is-database-answering.server'

/** For monitors and proxies: 200 while the service can do its work, 503 while it cannot. */
export async function loader() {
  const isAnswering = await isDatabaseAnswering()
  return Response.json(
    { status: isAnswering ? 'ok' : 'failing', database: isAnswering ? 'ok' : 'not answering' },
    { status: isAnswering ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
