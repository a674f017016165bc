import { storedFileWork } from '~/domain/courses/stored-file';
import type { WorkHandler } from '~/platform/job-queue.server';
import { removeStoredFile as remove } from '~/use-cases/courses/remove-stored-file.server';

export const removeStoredFile: WorkHandler = (given) => remove(storedFileWork.parse(given));
