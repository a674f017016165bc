import { Form } from '@remix-run/react';
import { ChartLine, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HelpThread } from '~/use-cases/assistance/get-help.server';
import type { FormAnswer } from '../auth/form-answer';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { HelpBadge } from './help-badge';
import { HelpFacts } from './help-facts';
import { HelpMessages } from './help-messages';
import { MessageForm } from './message-form';
import { useForgetSent } from './use-draft';

export type HelpPageProps = HelpThread & {
  membershipId: string;
  timeZone: string;
  answer: FormAnswer | undefined;
};

/** A learner's request, for whoever answers it. */
export function HelpPage(props: HelpPageProps) {
  const { id, learner, messages, state, timeZone } = props;
  const { t } = useTranslation('assistance');
  useForgetSent(messages.map((message) => message.id));
  const close = `/teach/help/${id}/close`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={learner.name}
        description={
          <>
            <span className="block font-[560] text-ink">
              {props.lessonTitle ? `${props.lessonTitle} · ${props.courseTitle}` : props.courseTitle}
            </span>
            <HelpFacts line={props} timeZone={timeZone} />
          </>
        }
        crumbs={[{ label: t('help.queue.title'), to: '/teach/help' }, { label: learner.name }]}
        badge={<HelpBadge {...props} />}
        actions={
          <>
            <ButtonLink
              variant="secondary"
              to={`/teach/enrolments/${props.enrolmentId}`}
              icon={<ChartLine aria-hidden="true" />}
            >
              {t('help.answer.progress')}
            </ButtonLink>
            {state !== 'closed' && (
              <Form method="post" action={close}>
                <SubmitButton action={close} variant="secondary" icon={<Check aria-hidden="true" />}>
                  {t('help.answer.close')}
                </SubmitButton>
              </Form>
            )}
          </>
        }
      />
      <HelpMessages messages={messages} timeZone={timeZone} />
      <div className="mt-10 border-t pt-8">
        {props.mayAnswer ? (
          <MessageForm
            key={messages.length}
            answer={props.answer}
            place={`${props.membershipId}:${id}`}
            messageId={props.messageId}
            label={t('help.answer.label')}
            send={t('help.answer.send')}
          />
        ) : (
          <Callout>{t('help.answer.own')}</Callout>
        )}
      </div>
    </div>
  );
}
