import { z } from 'zod';
import { writtenText } from '~/domain/assistance/help-inputs';
import { idSchema } from '~/domain/id';

const days = z.preprocess(
  (given) => (given === '' || given === undefined || given === null ? null : Number(given)),
  z.int().min(1).max(90).nullable(),
);

/** The rules of a course as a form sends them: an empty field switches a rule off. */
export const saveReminderRulesInput = z.object({
  courseId: idSchema,
  ...{ beforeDue: days, inactive: days, beforeClose: days },
});

export const mostRemindedAtOnce = 200;

const ids = z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(idSchema));

/** Whom a trainer reminds by hand, and in what words. */
export const remindByHandInput = z.object({
  courseId: idSchema,
  enrolmentIds: ids.pipe(z.array(idSchema).min(1).max(mostRemindedAtOnce)),
  message: writtenText(1000),
});

/** The same before the words are written: whom it is about. */
export const choosePeopleToRemindInput = z.object({
  courseId: idSchema,
  enrolmentIds: ids.pipe(z.array(idSchema).max(mostRemindedAtOnce)).default([]),
});

export type SaveReminderRulesInput = z.output<typeof saveReminderRulesInput>;
export type RemindByHandInput = z.output<typeof remindByHandInput>;
