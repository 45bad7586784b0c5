import { defineConfig } from 'prisma/config'

// Only for Prisma's own commands: the program opens its database by app/db/client.server.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/throughline.db' },
})
