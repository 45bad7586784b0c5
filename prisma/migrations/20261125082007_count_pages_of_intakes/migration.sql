-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DocumentIntake" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "pagesRead" INTEGER NOT NULL DEFAULT 0,
    "pages" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "format" TEXT NOT NULL,
    "fileName" TEXT,
    "fileSha256" TEXT,
    "text" TEXT,
    "blocks" TEXT,
    "recognised" TEXT,
    "documentId" TEXT,
    "startedById" TEXT,
    "startedAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "DocumentIntake_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DocumentIntake_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DocumentIntake_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "DocumentIntake_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_DocumentIntake" ("blocks", "documentId", "fileName", "fileSha256", "format", "id", "problem", "readAt", "recognised", "reviewId", "startedAt", "startedById", "status", "text", "version") SELECT "blocks", "documentId", "fileName", "fileSha256", "format", "id", "problem", "readAt", "recognised", "reviewId", "startedAt", "startedById", "status", "text", "version" FROM "DocumentIntake";
DROP TABLE "DocumentIntake";
ALTER TABLE "new_DocumentIntake" RENAME TO "DocumentIntake";
CREATE UNIQUE INDEX "DocumentIntake_documentId_key" ON "DocumentIntake"("documentId");
CREATE INDEX "DocumentIntake_reviewId_status_idx" ON "DocumentIntake"("reviewId", "status");
CREATE INDEX "DocumentIntake_status_startedAt_idx" ON "DocumentIntake"("status", "startedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
