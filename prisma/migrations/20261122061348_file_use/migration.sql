-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "unusedSince" TIMESTAMPTZ(3);
