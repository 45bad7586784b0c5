-- CreateTable
CREATE TABLE "Partnership" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "name" TEXT NOT NULL,
    "hasDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "AgencyAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    CONSTRAINT "AgencyAlias_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT,
    "agencyId" TEXT NOT NULL,
    CONSTRAINT "Person_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "status" TEXT NOT NULL DEFAULT 'invited',
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "invitedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "lastSignedInAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Account_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountRole" (
    "accountId" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    PRIMARY KEY ("accountId", "role"),
    CONSTRAINT "AccountRole_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endedWhy" TEXT,
    "userAgent" TEXT,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "keyHash" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "AccountLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeldForm" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "HeldForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CompletedForm" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT,
    "result" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "occurredOn" TEXT,
    "area" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReviewKind" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "answerWithinDays" INTEGER,
    "position" INTEGER NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "incidentId" TEXT NOT NULL,
    "kindCode" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'scoping',
    "subject" TEXT,
    "commissionerId" TEXT,
    "author" TEXT,
    "area" TEXT,
    "mappaCategory" INTEGER,
    "mappaLevel" INTEGER,
    "commissionedOn" TEXT,
    "dueOn" TEXT,
    "publishedOn" TEXT,
    "closedOn" TEXT,
    "marking" TEXT NOT NULL DEFAULT 'official',
    "handling" TEXT,
    "isRestricted" BOOLEAN NOT NULL DEFAULT false,
    "narrative" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Review_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_kindCode_fkey" FOREIGN KEY ("kindCode") REFERENCES "ReviewKind" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_commissionerId_fkey" FOREIGN KEY ("commissionerId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewAgency" (
    "reviewId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,

    PRIMARY KEY ("reviewId", "agencyId"),
    CONSTRAINT "ReviewAgency_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewAgency_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewAccess" (
    "reviewId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    "grantedById" TEXT,

    PRIMARY KEY ("reviewId", "accountId"),
    CONSTRAINT "ReviewAccess_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewAccess_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewAccess_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SourceDocument" (
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
    "addedById" TEXT,
    "addedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "SourceDocument_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SourceDocument_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "SourceDocument_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DocumentText" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    CONSTRAINT "DocumentText_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "include" TEXT,
    "exclude" TEXT,
    "example" TEXT,
    "parentId" TEXT,
    "isMission" BOOLEAN NOT NULL DEFAULT false,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Theme_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Theme" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'finding',
    "note" TEXT,
    "codedById" TEXT,
    "codedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Finding_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Finding_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Finding_codedById_fkey" FOREIGN KEY ("codedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingTheme" (
    "findingId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "codedById" TEXT,
    "codedAt" DATETIME NOT NULL,

    PRIMARY KEY ("findingId", "themeId"),
    CONSTRAINT "FindingTheme_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FindingTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FindingTheme_codedById_fkey" FOREIGN KEY ("codedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recommendation" (
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
    "scope" TEXT NOT NULL DEFAULT 'local',
    "isAssuranceRequest" BOOLEAN NOT NULL DEFAULT false,
    "madeBeforeId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Recommendation_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recommendation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "SourceDocument" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Recommendation_madeBeforeId_fkey" FOREIGN KEY ("madeBeforeId") REFERENCES "Recommendation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecommendationTheme" (
    "recommendationId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,

    PRIMARY KEY ("recommendationId", "themeId"),
    CONSTRAINT "RecommendationTheme_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RecommendationTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecommendationFinding" (
    "recommendationId" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,

    PRIMARY KEY ("recommendationId", "findingId"),
    CONSTRAINT "RecommendationFinding_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RecommendationFinding_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Addressee" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recommendationId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "sentOn" TEXT,
    "dueOn" TEXT,
    "openedAt" DATETIME,
    "acknowledgedAt" DATETIME,
    "answer" TEXT,
    "answeredOn" TEXT,
    "response" TEXT,
    "partNotAccepted" TEXT,
    "whyNotAccepted" TEXT,
    "answeredById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Addressee_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Addressee_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Addressee_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanAction" (
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
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PlanAction_leadAgencyId_fkey" FOREIGN KEY ("leadAgencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_deliveredById_fkey" FOREIGN KEY ("deliveredById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_signedOffById_fkey" FOREIGN KEY ("signedOffById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PlanAction_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanActionRecommendation" (
    "planActionId" TEXT NOT NULL,
    "recommendationId" TEXT NOT NULL,

    PRIMARY KEY ("planActionId", "recommendationId"),
    CONSTRAINT "PlanActionRecommendation_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanActionRecommendation_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressUpdate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planActionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "statusAfter" TEXT NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "byAgency" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ProgressUpdate_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressUpdate_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planActionId" TEXT NOT NULL,
    "updateId" TEXT,
    "title" TEXT NOT NULL,
    "speaksOf" TEXT NOT NULL,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "url" TEXT,
    "addedById" TEXT,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "Evidence_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "ProgressUpdate" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile" ("sha256") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DueDateChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planActionId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DueDateChange_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DueDateChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "termsOfReference" TEXT,
    "sponsor" TEXT,
    "quorum" INTEGER,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT,
    CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupMember_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupReview" (
    "groupId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,

    PRIMARY KEY ("groupId", "reviewId"),
    CONSTRAINT "GroupReview_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GroupReview_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditTool" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "toolId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "section" TEXT,
    "text" TEXT NOT NULL,
    "guidance" TEXT,
    "mayNotApply" BOOLEAN NOT NULL DEFAULT true,
    "themeId" TEXT,
    "planActionId" TEXT,
    "threshold" REAL,
    CONSTRAINT "AuditQuestion_toolId_fkey" FOREIGN KEY ("toolId") REFERENCES "AuditTool" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditQuestion_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AuditQuestion_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditRound" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "toolId" TEXT NOT NULL,
    "groupId" TEXT,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT,
    "closedAt" DATETIME,
    "baselineId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AuditRound_toolId_fkey" FOREIGN KEY ("toolId") REFERENCES "AuditTool" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditRound_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AuditRound_baselineId_fkey" FOREIGN KEY ("baselineId") REFERENCES "AuditRound" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "caseReference" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "auditorId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'to_mark',
    "submittedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "AuditCase_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AuditRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditCase_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditCase_auditorId_fkey" FOREIGN KEY ("auditorId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "caseId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "comment" TEXT,
    "markedById" TEXT,
    "markedAt" DATETIME NOT NULL,
    CONSTRAINT "AuditMark_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "AuditCase" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditMark_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "AuditQuestion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditMark_markedById_fkey" FOREIGN KEY ("markedById") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrailEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "event" TEXT NOT NULL,
    "actorId" TEXT,
    "agencyId" TEXT,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectRef" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "agencyName" TEXT NOT NULL,
    "field" TEXT,
    "from" TEXT,
    "to" TEXT,
    "because" TEXT,
    "requestId" TEXT,
    "salt" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "TrailEntryReview" (
    "entryId" INTEGER NOT NULL,
    "reviewId" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "reviewId"),
    CONSTRAINT "TrailEntryReview_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "TrailEntry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrailEntryReview_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TrailHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "length" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Agency_code_key" ON "Agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_name_key" ON "Agency"("name");

-- CreateIndex
CREATE INDEX "AgencyAlias_agencyId_idx" ON "AgencyAlias"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "AgencyAlias_alias_key" ON "AgencyAlias"("alias");

-- CreateIndex
CREATE INDEX "Person_agencyId_idx" ON "Person"("agencyId");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");

-- CreateIndex
CREATE INDEX "SignInAttempt_keyHash_at_idx" ON "SignInAttempt"("keyHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AccountLink_accountId_purpose_idx" ON "AccountLink"("accountId", "purpose");

-- CreateIndex
CREATE INDEX "HeldForm_accountId_at_idx" ON "HeldForm"("accountId", "at");

-- CreateIndex
CREATE INDEX "CompletedForm_at_idx" ON "CompletedForm"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Incident_ref_key" ON "Incident"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Review_ref_key" ON "Review"("ref");

-- CreateIndex
CREATE INDEX "Review_incidentId_idx" ON "Review"("incidentId");

-- CreateIndex
CREATE INDEX "Review_status_idx" ON "Review"("status");

-- CreateIndex
CREATE INDEX "Review_kindCode_idx" ON "Review"("kindCode");

-- CreateIndex
CREATE INDEX "Review_updatedAt_idx" ON "Review"("updatedAt");

-- CreateIndex
CREATE INDEX "ReviewAgency_agencyId_idx" ON "ReviewAgency"("agencyId");

-- CreateIndex
CREATE INDEX "ReviewAccess_accountId_idx" ON "ReviewAccess"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_ref_key" ON "SourceDocument"("ref");

-- CreateIndex
CREATE INDEX "SourceDocument_reviewId_idx" ON "SourceDocument"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_code_key" ON "Theme"("code");

-- CreateIndex
CREATE INDEX "Theme_parentId_idx" ON "Theme"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_ref_key" ON "Finding"("ref");

-- CreateIndex
CREATE INDEX "Finding_documentId_start_idx" ON "Finding"("documentId", "start");

-- CreateIndex
CREATE INDEX "Finding_reviewId_idx" ON "Finding"("reviewId");

-- CreateIndex
CREATE INDEX "FindingTheme_themeId_idx" ON "FindingTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_ref_key" ON "Recommendation"("ref");

-- CreateIndex
CREATE INDEX "Recommendation_reviewId_numberOrder_idx" ON "Recommendation"("reviewId", "numberOrder");

-- CreateIndex
CREATE INDEX "Recommendation_documentId_idx" ON "Recommendation"("documentId");

-- CreateIndex
CREATE INDEX "Recommendation_madeBeforeId_idx" ON "Recommendation"("madeBeforeId");

-- CreateIndex
CREATE INDEX "Recommendation_createdAt_idx" ON "Recommendation"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_reviewId_number_key" ON "Recommendation"("reviewId", "number");

-- CreateIndex
CREATE INDEX "RecommendationTheme_themeId_idx" ON "RecommendationTheme"("themeId");

-- CreateIndex
CREATE INDEX "RecommendationFinding_findingId_idx" ON "RecommendationFinding"("findingId");

-- CreateIndex
CREATE INDEX "Addressee_agencyId_answer_idx" ON "Addressee"("agencyId", "answer");

-- CreateIndex
CREATE UNIQUE INDEX "Addressee_recommendationId_agencyId_key" ON "Addressee"("recommendationId", "agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanAction_ref_key" ON "PlanAction"("ref");

-- CreateIndex
CREATE INDEX "PlanAction_leadAgencyId_status_idx" ON "PlanAction"("leadAgencyId", "status");

-- CreateIndex
CREATE INDEX "PlanAction_groupId_status_idx" ON "PlanAction"("groupId", "status");

-- CreateIndex
CREATE INDEX "PlanAction_ownerId_idx" ON "PlanAction"("ownerId");

-- CreateIndex
CREATE INDEX "PlanAction_status_dueOn_idx" ON "PlanAction"("status", "dueOn");

-- CreateIndex
CREATE INDEX "PlanAction_dueOn_idx" ON "PlanAction"("dueOn");

-- CreateIndex
CREATE INDEX "PlanActionRecommendation_recommendationId_idx" ON "PlanActionRecommendation"("recommendationId");

-- CreateIndex
CREATE INDEX "ProgressUpdate_planActionId_at_idx" ON "ProgressUpdate"("planActionId", "at");

-- CreateIndex
CREATE INDEX "Evidence_planActionId_idx" ON "Evidence"("planActionId");

-- CreateIndex
CREATE INDEX "Evidence_updateId_idx" ON "Evidence"("updateId");

-- CreateIndex
CREATE INDEX "Evidence_fileSha256_idx" ON "Evidence"("fileSha256");

-- CreateIndex
CREATE INDEX "DueDateChange_planActionId_at_idx" ON "DueDateChange"("planActionId", "at");

-- CreateIndex
CREATE INDEX "DueDateChange_at_idx" ON "DueDateChange"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Group_ref_key" ON "Group"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Group_name_key" ON "Group"("name");

-- CreateIndex
CREATE INDEX "GroupMember_groupId_idx" ON "GroupMember"("groupId");

-- CreateIndex
CREATE INDEX "GroupMember_personId_idx" ON "GroupMember"("personId");

-- CreateIndex
CREATE INDEX "GroupMember_agencyId_idx" ON "GroupMember"("agencyId");

-- CreateIndex
CREATE INDEX "GroupReview_reviewId_idx" ON "GroupReview"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditTool_ref_key" ON "AuditTool"("ref");

-- CreateIndex
CREATE INDEX "AuditQuestion_planActionId_idx" ON "AuditQuestion"("planActionId");

-- CreateIndex
CREATE INDEX "AuditQuestion_themeId_idx" ON "AuditQuestion"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditQuestion_toolId_position_key" ON "AuditQuestion"("toolId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AuditRound_ref_key" ON "AuditRound"("ref");

-- CreateIndex
CREATE INDEX "AuditRound_toolId_idx" ON "AuditRound"("toolId");

-- CreateIndex
CREATE INDEX "AuditRound_groupId_idx" ON "AuditRound"("groupId");

-- CreateIndex
CREATE INDEX "AuditRound_baselineId_idx" ON "AuditRound"("baselineId");

-- CreateIndex
CREATE INDEX "AuditCase_auditorId_status_idx" ON "AuditCase"("auditorId", "status");

-- CreateIndex
CREATE INDEX "AuditCase_agencyId_idx" ON "AuditCase"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditCase_roundId_caseReference_key" ON "AuditCase"("roundId", "caseReference");

-- CreateIndex
CREATE INDEX "AuditMark_questionId_idx" ON "AuditMark"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditMark_caseId_questionId_key" ON "AuditMark"("caseId", "questionId");

-- CreateIndex
CREATE UNIQUE INDEX "TrailEntry_hash_key" ON "TrailEntry"("hash");

-- CreateIndex
CREATE INDEX "TrailEntry_subjectType_subjectId_id_idx" ON "TrailEntry"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "TrailEntry_actorId_id_idx" ON "TrailEntry"("actorId", "id");

-- CreateIndex
CREATE INDEX "TrailEntry_event_id_idx" ON "TrailEntry"("event", "id");

-- CreateIndex
CREATE INDEX "TrailEntry_at_idx" ON "TrailEntry"("at");

-- CreateIndex
CREATE INDEX "TrailEntryReview_reviewId_idx" ON "TrailEntryReview"("reviewId");

-- The trail can only be added to. Whoever changes the file itself is told by the hashes (`throughline verify-trail`).
CREATE TRIGGER "TrailEntry_cannot_be_changed" BEFORE UPDATE ON "TrailEntry"
BEGIN
    SELECT RAISE(ABORT, 'The trail cannot be changed');
END;

CREATE TRIGGER "TrailEntry_cannot_be_deleted" BEFORE DELETE ON "TrailEntry"
BEGIN
    SELECT RAISE(ABORT, 'The trail cannot be deleted');
END;

CREATE TRIGGER "TrailEntryReview_cannot_be_changed" BEFORE UPDATE ON "TrailEntryReview"
BEGIN
    SELECT RAISE(ABORT, 'The trail cannot be changed');
END;

CREATE TRIGGER "TrailEntryReview_cannot_be_deleted" BEFORE DELETE ON "TrailEntryReview"
BEGIN
    SELECT RAISE(ABORT, 'The trail cannot be deleted');
END;

CREATE TRIGGER "TrailHead_cannot_be_deleted" BEFORE DELETE ON "TrailHead"
BEGIN
    SELECT RAISE(ABORT, 'The head of the trail cannot be deleted');
END;

-- What was said of an action, and which dates slipped, is only ever added to.
CREATE TRIGGER "ProgressUpdate_cannot_be_changed" BEFORE UPDATE ON "ProgressUpdate"
BEGIN
    SELECT RAISE(ABORT, 'A progress update cannot be changed');
END;

CREATE TRIGGER "ProgressUpdate_cannot_be_deleted" BEFORE DELETE ON "ProgressUpdate"
BEGIN
    SELECT RAISE(ABORT, 'A progress update cannot be deleted');
END;

CREATE TRIGGER "DueDateChange_cannot_be_changed" BEFORE UPDATE ON "DueDateChange"
BEGIN
    SELECT RAISE(ABORT, 'A change of date cannot be changed');
END;

CREATE TRIGGER "DueDateChange_cannot_be_deleted" BEFORE DELETE ON "DueDateChange"
BEGIN
    SELECT RAISE(ABORT, 'A change of date cannot be deleted');
END;
