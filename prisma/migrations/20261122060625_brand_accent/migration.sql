-- AlterTable
ALTER TABLE "Organization" ALTER COLUMN "accentColour" SET DEFAULT '#0b6e5f';
