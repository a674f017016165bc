import type { FormMetadata } from '@conform-to/react';
import { Form, type FormProps } from '@remix-run/react';

/** The form that conform's `useForm` keeps: posted, its answer and its fields known by the form's id. */
export function ConformForm<Values extends Record<string, unknown>>({
  form,
  ...rest
}: { form: FormMetadata<Values, string[]> } & Omit<FormProps, 'id' | 'method' | 'onSubmit' | 'noValidate'>) {
  return <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate={form.noValidate} {...rest} />;
}
