-- CreateTable
CREATE TABLE "DocumentTextVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "replacedById" TEXT,
    "replacedAt" DATETIME NOT NULL,
    CONSTRAINT "DocumentTextVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DocumentTextVersion_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentAttendee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "agencyId" TEXT,
    "agencyAsPrinted" TEXT,
    "sentApologies" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "DocumentAttendee_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DocumentAttendee_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentIntake" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
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

-- CreateTable
CREATE TABLE "ThemeMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "how" TEXT NOT NULL,
    "fromThemeId" TEXT NOT NULL,
    "toThemeId" TEXT NOT NULL,
    "findingId" TEXT,
    "recommendationId" TEXT,
    "auditQuestionId" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ThemeMove_fromThemeId_fkey" FOREIGN KEY ("fromThemeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ThemeMove_toThemeId_fkey" FOREIGN KEY ("toThemeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ThemeMove_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ThemeMove_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ThemeMove_auditQuestionId_fkey" FOREIGN KEY ("auditQuestionId") REFERENCES "AuditQuestion" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ThemeMove_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThemeModel" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "weights" TEXT NOT NULL,
    "examples" INTEGER NOT NULL,
    "trainedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "confidence" REAL NOT NULL,
    "number" TEXT,
    "addressees" TEXT NOT NULL DEFAULT '[]',
    "dueText" TEXT,
    "dueOn" TEXT,
    "isClosed" BOOLEAN NOT NULL DEFAULT false,
    "answer" TEXT,
    "response" TEXT,
    "partNotAccepted" TEXT,
    "whyNotAccepted" TEXT,
    "answersNumber" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "because" TEXT,
    "findingId" TEXT,
    "recommendationId" TEXT,
    "planActionId" TEXT,
    "addresseeId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Suggestion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Suggestion_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Addressee" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SuggestionTheme" (
    "suggestionId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "because" TEXT NOT NULL DEFAULT '[]',

    PRIMARY KEY ("suggestionId", "themeId"),
    CONSTRAINT "SuggestionTheme_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SuggestionTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DoubleCoding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'coding',
    "startedById" TEXT,
    "startedAt" DATETIME NOT NULL,
    "reconciledAt" DATETIME,
    "statusReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "DoubleCoding_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DoubleCoding_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DoubleCodingDocument" (
    "doubleCodingId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    PRIMARY KEY ("doubleCodingId", "documentId"),
    CONSTRAINT "DoubleCodingDocument_doubleCodingId_fkey" FOREIGN KEY ("doubleCodingId") REFERENCES "DoubleCoding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DoubleCodingDocument_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DoubleCodingCoder" (
    "doubleCodingId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "finishedAt" DATETIME,

    PRIMARY KEY ("doubleCodingId", "accountId"),
    CONSTRAINT "DoubleCodingCoder_doubleCodingId_fkey" FOREIGN KEY ("doubleCodingId") REFERENCES "DoubleCoding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DoubleCodingCoder_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BlindPassage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "doubleCodingId" TEXT NOT NULL,
    "coderId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'finding',
    "note" TEXT,
    "codedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "BlindPassage_doubleCodingId_fkey" FOREIGN KEY ("doubleCodingId") REFERENCES "DoubleCoding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BlindPassage_coderId_fkey" FOREIGN KEY ("coderId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BlindPassage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BlindPassageTheme" (
    "passageId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    PRIMARY KEY ("passageId", "themeId"),
    CONSTRAINT "BlindPassageTheme_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "BlindPassage" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BlindPassageTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReconciledPassage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "doubleCodingId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'finding',
    "because" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    "findingId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ReconciledPassage_doubleCodingId_fkey" FOREIGN KEY ("doubleCodingId") REFERENCES "DoubleCoding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReconciledPassage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReconciledPassage_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReconciledPassage_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReconciledPassageTheme" (
    "passageId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    PRIMARY KEY ("passageId", "themeId"),
    CONSTRAINT "ReconciledPassageTheme_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "ReconciledPassage" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReconciledPassageTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DocumentText" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "DocumentText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_DocumentText" ("blocks", "documentId", "text") SELECT "blocks", "documentId", "text" FROM "DocumentText";
DROP TABLE "DocumentText";
ALTER TABLE "new_DocumentText" RENAME TO "DocumentText";
CREATE TABLE "new_PlanAction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "difference" TEXT NOT NULL,
    "howKnown" TEXT NOT NULL,
    "leadAgencyId" TEXT NOT NULL,
    "ownerId" TEXT,
    "ownerFunction" TEXT,
    "groupId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "strength" TEXT NOT NULL DEFAULT 'process',
    "dueOn" TEXT NOT NULL,
    "firstDueOn" TEXT NOT NULL,
    "waitingFor" TEXT,
    "outcome" TEXT,
    "deliveredOn" TEXT,
    "deliveredById" TEXT,
    "signedOffOn" TEXT,
    "signedOffById" TEXT,
    "statusReason" TEXT,
    "statusSince" DATETIME NOT NULL,
    "sourceDocumentId" TEXT,
    "sourceQuote" TEXT,
    "sourceStart" INTEGER,
    "sourceEnd" INTEGER,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PlanAction_sourceDocumentId_fkey" FOREIGN KEY ("sourceDocumentId") REFERENCES "SourceDocument" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_leadAgencyId_fkey" FOREIGN KEY ("leadAgencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_deliveredById_fkey" FOREIGN KEY ("deliveredById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_signedOffById_fkey" FOREIGN KEY ("signedOffById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_PlanAction" ("createdAt", "createdById", "deliveredById", "deliveredOn", "difference", "dueOn", "firstDueOn", "groupId", "howKnown", "id", "leadAgencyId", "outcome", "ownerFunction", "ownerId", "ref", "signedOffById", "signedOffOn", "status", "statusReason", "statusSince", "strength", "title", "version", "waitingFor") SELECT "createdAt", "createdById", "deliveredById", "deliveredOn", "difference", "dueOn", "firstDueOn", "groupId", "howKnown", "id", "leadAgencyId", "outcome", "ownerFunction", "ownerId", "ref", "signedOffById", "signedOffOn", "status", "statusReason", "statusSince", "strength", "title", "version", "waitingFor" FROM "PlanAction";
DROP TABLE "PlanAction";
ALTER TABLE "new_PlanAction" RENAME TO "PlanAction";
CREATE UNIQUE INDEX "PlanAction_ref_key" ON "PlanAction"("ref");
CREATE INDEX "PlanAction_sourceDocumentId_idx" ON "PlanAction"("sourceDocumentId");
CREATE INDEX "PlanAction_leadAgencyId_status_idx" ON "PlanAction"("leadAgencyId", "status");
CREATE INDEX "PlanAction_groupId_status_idx" ON "PlanAction"("groupId", "status");
CREATE INDEX "PlanAction_ownerId_idx" ON "PlanAction"("ownerId");
CREATE INDEX "PlanAction_status_dueOn_idx" ON "PlanAction"("status", "dueOn");
CREATE INDEX "PlanAction_dueOn_idx" ON "PlanAction"("dueOn");
CREATE TABLE "new_Recommendation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "documentId" TEXT,
    "number" TEXT NOT NULL,
    "numberOrder" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "prefix" TEXT,
    "suffix" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "kind" TEXT NOT NULL DEFAULT 'recommendation',
    "scope" TEXT NOT NULL DEFAULT 'local',
    "dueOn" TEXT,
    "dueText" TEXT,
    "isAssuranceRequest" BOOLEAN NOT NULL DEFAULT false,
    "madeBeforeId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Recommendation_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recommendation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Recommendation_madeBeforeId_fkey" FOREIGN KEY ("madeBeforeId") REFERENCES "Recommendation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Recommendation" ("createdAt", "documentId", "end", "id", "isAssuranceRequest", "madeBeforeId", "number", "numberOrder", "prefix", "ref", "reviewId", "scope", "start", "suffix", "text", "version") SELECT "createdAt", "documentId", "end", "id", "isAssuranceRequest", "madeBeforeId", "number", "numberOrder", "prefix", "ref", "reviewId", "scope", "start", "suffix", "text", "version" FROM "Recommendation";
DROP TABLE "Recommendation";
ALTER TABLE "new_Recommendation" RENAME TO "Recommendation";
CREATE UNIQUE INDEX "Recommendation_ref_key" ON "Recommendation"("ref");
CREATE INDEX "Recommendation_reviewId_numberOrder_idx" ON "Recommendation"("reviewId", "numberOrder");
CREATE INDEX "Recommendation_documentId_idx" ON "Recommendation"("documentId");
CREATE INDEX "Recommendation_madeBeforeId_idx" ON "Recommendation"("madeBeforeId");
CREATE INDEX "Recommendation_createdAt_idx" ON "Recommendation"("createdAt");
CREATE UNIQUE INDEX "Recommendation_reviewId_number_key" ON "Recommendation"("reviewId", "number");
CREATE TABLE "new_SourceDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'review_report',
    "datedOn" TEXT,
    "reference" TEXT,
    "format" TEXT NOT NULL,
    "fileName" TEXT,
    "fileSha256" TEXT,
    "characters" INTEGER NOT NULL,
    "nextMeetingOn" TEXT,
    "addedById" TEXT,
    "addedAt" DATETIME NOT NULL,
    "suggesting" TEXT NOT NULL DEFAULT 'none',
    "suggestedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "SourceDocument_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceDocument_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SourceDocument_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_SourceDocument" ("addedAt", "addedById", "characters", "datedOn", "fileName", "fileSha256", "format", "id", "kind", "ref", "reference", "reviewId", "title", "version") SELECT "addedAt", "addedById", "characters", "datedOn", "fileName", "fileSha256", "format", "id", "kind", "ref", "reference", "reviewId", "title", "version" FROM "SourceDocument";
DROP TABLE "SourceDocument";
ALTER TABLE "new_SourceDocument" RENAME TO "SourceDocument";
CREATE UNIQUE INDEX "SourceDocument_ref_key" ON "SourceDocument"("ref");
CREATE INDEX "SourceDocument_reviewId_idx" ON "SourceDocument"("reviewId");
CREATE INDEX "SourceDocument_suggesting_idx" ON "SourceDocument"("suggesting");
CREATE TABLE "new_Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "include" TEXT,
    "exclude" TEXT,
    "example" TEXT,
    "cues" TEXT NOT NULL DEFAULT '',
    "parentId" TEXT,
    "isMission" BOOLEAN NOT NULL DEFAULT false,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,
    "mergedIntoId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Theme_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Theme" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Theme_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Theme" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Theme" ("code", "definition", "example", "exclude", "id", "include", "isActive", "isMission", "name", "parentId", "position", "version") SELECT "code", "definition", "example", "exclude", "id", "include", "isActive", "isMission", "name", "parentId", "position", "version" FROM "Theme";
DROP TABLE "Theme";
ALTER TABLE "new_Theme" RENAME TO "Theme";
CREATE UNIQUE INDEX "Theme_code_key" ON "Theme"("code");
CREATE INDEX "Theme_parentId_idx" ON "Theme"("parentId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "DocumentTextVersion_documentId_version_key" ON "DocumentTextVersion"("documentId", "version");

-- CreateIndex
CREATE INDEX "DocumentAttendee_agencyId_idx" ON "DocumentAttendee"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentAttendee_documentId_position_key" ON "DocumentAttendee"("documentId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentIntake_documentId_key" ON "DocumentIntake"("documentId");

-- CreateIndex
CREATE INDEX "DocumentIntake_reviewId_status_idx" ON "DocumentIntake"("reviewId", "status");

-- CreateIndex
CREATE INDEX "DocumentIntake_status_startedAt_idx" ON "DocumentIntake"("status", "startedAt");

-- CreateIndex
CREATE INDEX "ThemeMove_fromThemeId_idx" ON "ThemeMove"("fromThemeId");

-- CreateIndex
CREATE INDEX "ThemeMove_toThemeId_idx" ON "ThemeMove"("toThemeId");

-- CreateIndex
CREATE INDEX "ThemeMove_findingId_idx" ON "ThemeMove"("findingId");

-- CreateIndex
CREATE INDEX "ThemeMove_recommendationId_idx" ON "ThemeMove"("recommendationId");

-- CreateIndex
CREATE INDEX "ThemeMove_auditQuestionId_idx" ON "ThemeMove"("auditQuestionId");

-- CreateIndex
CREATE INDEX "Suggestion_documentId_start_idx" ON "Suggestion"("documentId", "start");

-- CreateIndex
CREATE INDEX "Suggestion_documentId_state_idx" ON "Suggestion"("documentId", "state");

-- CreateIndex
CREATE INDEX "Suggestion_findingId_idx" ON "Suggestion"("findingId");

-- CreateIndex
CREATE INDEX "Suggestion_recommendationId_idx" ON "Suggestion"("recommendationId");

-- CreateIndex
CREATE INDEX "Suggestion_planActionId_idx" ON "Suggestion"("planActionId");

-- CreateIndex
CREATE INDEX "Suggestion_addresseeId_idx" ON "Suggestion"("addresseeId");

-- CreateIndex
CREATE INDEX "SuggestionTheme_themeId_idx" ON "SuggestionTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "DoubleCoding_ref_key" ON "DoubleCoding"("ref");

-- CreateIndex
CREATE INDEX "DoubleCoding_reviewId_idx" ON "DoubleCoding"("reviewId");

-- CreateIndex
CREATE INDEX "DoubleCodingDocument_documentId_idx" ON "DoubleCodingDocument"("documentId");

-- CreateIndex
CREATE INDEX "DoubleCodingCoder_accountId_idx" ON "DoubleCodingCoder"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "DoubleCodingCoder_doubleCodingId_position_key" ON "DoubleCodingCoder"("doubleCodingId", "position");

-- CreateIndex
CREATE INDEX "BlindPassage_doubleCodingId_coderId_documentId_start_idx" ON "BlindPassage"("doubleCodingId", "coderId", "documentId", "start");

-- CreateIndex
CREATE INDEX "BlindPassage_documentId_idx" ON "BlindPassage"("documentId");

-- CreateIndex
CREATE INDEX "BlindPassageTheme_themeId_idx" ON "BlindPassageTheme"("themeId");

-- CreateIndex
CREATE INDEX "ReconciledPassage_doubleCodingId_documentId_start_idx" ON "ReconciledPassage"("doubleCodingId", "documentId", "start");

-- CreateIndex
CREATE INDEX "ReconciledPassage_documentId_idx" ON "ReconciledPassage"("documentId");

-- CreateIndex
CREATE INDEX "ReconciledPassage_findingId_idx" ON "ReconciledPassage"("findingId");

-- CreateIndex
CREATE INDEX "ReconciledPassageTheme_themeId_idx" ON "ReconciledPassageTheme"("themeId");
