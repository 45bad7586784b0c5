-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN "addresseeVersion" INTEGER;
