import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { HelpToAsk } from '~/use-cases/assistance/get-help-to-ask.server';
import type { FormAnswer } from '../auth/form-answer';
import { Card } from '../primitives/card';
import { PageHeader } from '../primitives/page-header';
import { MessageForm } from './message-form';

export type AskHelpPageProps = HelpToAsk & {
  title: string;
  membershipId: string;
  timeZone: string;
  answer: FormAnswer | undefined;
};

/** A question to the trainers, with the delay that the programme promises. */
export function AskHelpPage(props: AskHelpPageProps) {
  const { title, enrolmentId, courseTitle, lesson, promisedBy, assistance, timeZone, answer } = props;
  const { t, i18n } = useTranslation('assistance');
  const courseTo = `/learn/courses/${enrolmentId}`;
  const crumbs = [
    { label: courseTitle, to: courseTo },
    ...(lesson ? [{ label: lesson.title, to: `${courseTo}/lessons/${lesson.id}` }] : []),
    { label: title },
  ];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} crumbs={crumbs} />
      <p className="mb-6 flex items-center gap-2.5 rounded-lg bg-accent-soft px-4 py-3 text-[0.9375rem] text-accent-text">
        <Clock aria-hidden="true" className="size-5 flex-none" />
        {promisedBy
          ? t('help.form.promised', { at: formatInstant(promisedBy, i18n.language, timeZone, 'full') })
          : t('help.form.noPromise')}
      </p>
      <Card>
        <p className="mb-5 text-[0.9375rem]">
          <span className="text-ink-soft">{t('help.form.about')}</span>{' '}
          <strong className="font-[600]" lang={props.language}>
            {lesson ? lesson.title : t('help.form.course')}
          </strong>
        </p>
        <MessageForm
          answer={answer}
          place={`${props.membershipId}:${enrolmentId}:${lesson?.id ?? ''}`}
          messageId={props.messageId}
          label={t('help.form.question')}
          hint={t('help.form.questionHint')}
          send={t('help.form.send')}
          fields={{ enrolmentId, ...(lesson && { lessonId: lesson.id }) }}
          rows={7}
        />
      </Card>
      {assistance && (
        <section className="mt-8">
          <h2 className="text-sm font-[620]">{t('help.form.how')}</h2>
          <p className="mt-1.5 text-[0.9375rem] whitespace-pre-line text-ink-soft" lang={props.language}>
            {assistance}
          </p>
        </section>
      )}
    </div>
  );
}
