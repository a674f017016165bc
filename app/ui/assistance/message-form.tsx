import { Form } from '@remix-run/react';
import { SendHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { MessageFiles } from './message-files';
import { useDraft } from './use-draft';

export type MessageFormProps = {
  answer: FormAnswer | undefined;
  /** Where and by whom it is written: names the draft. */
  place: string;
  messageId: string;
  label: string;
  hint?: string;
  send: string;
  fields?: Readonly<Record<string, string>>;
  rows?: number;
  children?: ReactNode;
};

/** Writes a message: a plain form, whose text this browser keeps until it is sent. */
export function MessageForm(props: MessageFormProps) {
  const { answer, place, label, hint, send, fields = {}, rows = 5, children } = props;
  const { t } = useTranslation('assistance');
  const { problems, field } = readFormAnswer(answer);
  const draft = useDraft(place, props.messageId);
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-5">
      <FormProblems answer={answer} problems={problems} />
      <input type="hidden" name="messageId" value={draft.messageId} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div
        ref={draft.ref}
        onInput={({ target }) => target instanceof HTMLTextAreaElement && draft.keep(target.value)}
      >
        <TextAreaField {...field('text')} label={label} hint={hint} required maxLength={5000} rows={rows} />
        {draft.restored && (
          <p role="status" className="mt-1.5 text-sm text-ink-faint">
            {t('help.form.draft')}
          </p>
        )}
      </div>
      <MessageFiles />
      {children}
      <div>
        <SubmitButton icon={<SendHorizontal aria-hidden="true" />}>{send}</SubmitButton>
      </div>
    </Form>
  );
}
