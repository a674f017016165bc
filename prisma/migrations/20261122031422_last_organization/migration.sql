-- AlterTable
ALTER TABLE "User" ADD COLUMN     "lastOrganizationId" UUID;
