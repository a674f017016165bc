import { organizationFilesWork } from '~/domain/lifecycle/purge-inputs';
import type { WorkHandler } from '~/platform/job-queue.server';
import { removeOrganizationFiles as remove } from '~/use-cases/lifecycle/remove-organization-files.server';

export const removeOrganizationFiles: WorkHandler = (given) => remove(organizationFilesWork.parse(given));
