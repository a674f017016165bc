import { Form, Link } from '@remix-run/react';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnHelpThread } from '~/use-cases/assistance/get-own-help.server';
import type { FormAnswer } from '../auth/form-answer';
import { Callout } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { HelpBadge } from './help-badge';
import { HelpFacts } from './help-facts';
import { HelpMessages } from './help-messages';
import { MessageForm } from './message-form';
import { useForgetSent } from './use-draft';

export type OwnHelpPageProps = OwnHelpThread & {
  title: string;
  membershipId: string;
  timeZone: string;
  answer: FormAnswer | undefined;
};

/** One's own request: what was said, and the next word. */
export function OwnHelpPage(props: OwnHelpPageProps) {
  const { id, messages, timeZone, state, lessonId, lessonTitle, courseTitle, enrolmentId } = props;
  const { t } = useTranslation('assistance');
  useForgetSent(messages.map((message) => message.id));
  const close = `/learn/help/${id}/close`;
  const lessonTo = lessonId && `/learn/courses/${enrolmentId}/lessons/${lessonId}`;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={lessonTitle || courseTitle}
        description={<HelpFacts line={props} timeZone={timeZone} />}
        crumbs={[{ label: props.title, to: '/learn/help' }, { label: lessonTitle || courseTitle }]}
        badge={<HelpBadge {...props} />}
        actions={
          state !== 'closed' && (
            <Form method="post" action={close}>
              <SubmitButton action={close} variant="secondary" icon={<Check aria-hidden="true" />}>
                {t('help.thread.resolve')}
              </SubmitButton>
            </Form>
          )
        }
      />
      {lessonTo && (
        <p className="-mt-4 mb-6 text-sm">
          <Link to={lessonTo} className="rounded-sm text-accent-text underline underline-offset-4">
            {t('help.thread.lesson')}
          </Link>
        </p>
      )}
      {state === 'waiting' && props.inTime === false && (
        <div className="mb-6">
          <Callout tone="warning">{t('help.thread.late')}</Callout>
        </div>
      )}
      <HelpMessages messages={messages} timeZone={timeZone} />
      <div className="mt-10 border-t pt-8">
        {props.open ? (
          <>
            {state === 'closed' && (
              <p className="mb-4 text-[0.9375rem] text-ink-soft">{t('help.thread.closedText')}</p>
            )}
            <MessageForm
              key={messages.length}
              answer={props.answer}
              place={`${props.membershipId}:${id}`}
              messageId={props.messageId}
              label={t('help.thread.reply')}
              send={t('help.thread.replySend')}
            />
          </>
        ) : (
          <p className="text-[0.9375rem] text-ink-soft">{t('help.thread.left')}</p>
        )}
      </div>
    </div>
  );
}
