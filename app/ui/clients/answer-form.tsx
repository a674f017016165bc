import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { MessageToSend } from './message-to-send';

/** The organization's answer to a client. */
export function AnswerForm(props: {
  orders: readonly { id: string; number: string; title: string }[];
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('clients');
  return (
    <MessageToSend
      {...props}
      label={t('thread.answer')}
      hint={t('thread.answerHint')}
      submit={t('thread.submitAnswer')}
    />
  );
}
