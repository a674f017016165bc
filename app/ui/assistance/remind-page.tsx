import { Form } from '@remix-run/react';
import { BellRing, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PeopleToRemind } from '~/use-cases/assistance/get-people-to-remind.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';

/** A reminder in a trainer's own words, to the learners chosen in the list. */
export function RemindPage({
  people,
  courseId,
  answer,
}: PeopleToRemind & { courseId: string; answer: FormAnswer | undefined }) {
  const { t } = useTranslation('assistance');
  const { problems, field } = readFormAnswer(answer);
  const learnersTo = `/teach/courses/${courseId}/learners`;
  if (people.length === 0) {
    return (
      <EmptyState
        icon={<Users />}
        title={t('reminders.byHand.title')}
        action={<ButtonLink to={learnersTo}>{t('notifications.back')}</ButtonLink>}
      >
        {t('reminders.byHand.none')}
      </EmptyState>
    );
  }
  return (
    <div className="max-w-2xl">
      <Card title={t('reminders.byHand.title')} description={t('reminders.byHand.rule')}>
        <Form method="post" className="grid gap-5">
          <FormProblems answer={answer} problems={problems} />
          <div>
            <p className="text-sm font-[560]">{t('reminders.byHand.people', { count: people.length })}</p>
            <ul className="mt-2 flex flex-wrap gap-2">
              {people.map(({ enrolmentId, name }) => (
                <li key={enrolmentId} className="rounded-full bg-ink/7 px-3 py-1 text-sm text-ink-soft">
                  {name}
                  <input type="hidden" name="enrolmentIds" value={enrolmentId} />
                </li>
              ))}
            </ul>
          </div>
          <TextAreaField
            {...field('message', t('reminders.byHand.suggestion'))}
            label={t('reminders.byHand.message')}
            hint={t('reminders.byHand.messageHint')}
            required
            maxLength={1000}
            rows={5}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton icon={<BellRing aria-hidden="true" />}>{t('reminders.byHand.send')}</SubmitButton>
            <ButtonLink variant="quiet" to={learnersTo}>
              {t('notifications.back')}
            </ButtonLink>
          </div>
        </Form>
      </Card>
    </div>
  );
}
