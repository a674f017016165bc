import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';

/** A message of a thread, perhaps about an order. What is typed stays where it is refused. */
export function MessageToSend(props: {
  orders: readonly { id: string; number: string; title: string }[];
  label: string;
  hint: string;
  submit: string;
  /** Chosen until another is. */
  orderId?: string | null;
  result?: SubmissionResult<string[]>;
}) {
  const { orders, label, hint, submit, orderId, result } = props;
  const { t } = useTranslation('clients');
  const [form, fields] = useForm<{ body: string; orderId: string }>({ lastResult: result ?? null });
  return (
    <ConformForm form={form} className="mt-6 flex max-w-2xl flex-col gap-4">
      <FormErrors errors={form.errors} />
      <TextAreaField
        label={label}
        hint={hint}
        name="body"
        rows={4}
        required
        maxLength={4000}
        defaultValue={fields.body.initialValue}
        error={fields.body.errors ?? null}
      />
      {orders.length > 0 && (
        <SelectField
          label={t('thread.about')}
          name="orderId"
          defaultValue={fields.orderId.initialValue ?? orderId ?? ''}
          options={[
            { value: '', label: t('thread.aboutNone') },
            ...orders.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` })),
          ]}
          error={fields.orderId.errors ?? null}
        />
      )}
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ConformForm>
  );
}
