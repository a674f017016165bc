-- AlterTable
ALTER TABLE "JobSchedule" ADD COLUMN     "rhythm" JSONB;
