import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../primitives/page-header';
import { MessageToSend } from './message-to-send';
import { QuestionThread, type ThreadMessage } from './question-thread';

export type ClientQuestionsProps = {
  messages: readonly ThreadMessage[];
  orders: readonly { id: string; number: string; title: string }[];
  /** The order that one came from. */
  orderId: string | null;
  timeZone: string;
  organizationName: string;
  result?: SubmissionResult<string[]>;
};

/** What a client asks the organization, and what it answered. */
export function ClientQuestions(props: ClientQuestionsProps) {
  const { messages, orders, orderId, timeZone, organizationName, result } = props;
  const { t } = useTranslation('clients');
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('questions.title')}
        description={t('questions.description', { organization: organizationName })}
      />
      <QuestionThread
        messages={messages}
        timeZone={timeZone}
        side="client"
        empty={t('questions.empty')}
        orderAt={(id) => `/client/orders/${id}`}
      />
      <MessageToSend
        // A question that was sent leaves an empty field.
        key={messages.length}
        orders={orders}
        orderId={orderId}
        label={t('questions.ask')}
        hint={t('questions.hint')}
        submit={t('questions.submit')}
        {...(result && { result })}
      />
    </div>
  );
}
