export const PAGE_SIZE = 25

/** One page of a list, with what is needed to say where one is in it. */
export interface Page<Row> {
  rows: Row[]
  total: number
  page: number
  pages: number
  /** The page that was asked for, where the list has since become shorter than that. */
  asked: number
}

/** The window of a list that a page shows. A page beyond the end becomes the last one. */
export function pageWindow(total: number, asked: number, size = PAGE_SIZE) {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(Math.max(1, asked), pages)
  return { total, page, pages, asked, skip: (page - 1) * size, take: size }
}

/** Reads one page: counts first, then reads just the window. */
export async function readPage<Row>(
  asked: number,
  count: () => Promise<number>,
  read: (window: { skip: number; take: number }) => Promise<Row[]>,
): Promise<Page<Row>> {
  const { skip, take, ...where } = pageWindow(await count(), asked)
  return { ...where, rows: await read({ skip, take }) }
}
