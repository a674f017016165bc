import { Form } from '@remix-run/react';
import { SubmitButton } from '../primitives/submit-button';
import { TextField, type TextFieldProps } from '../primitives/text-field';
import { readFormAnswer, type FormAnswer } from './form-answer';
import { FormProblems } from './form-problems';

/** A form that asks one thing: the field, what was wrong with it, and the button across. */
export function OneFieldForm({
  answer,
  submit,
  reloadDocument,
  name,
  ...field
}: Omit<TextFieldProps, 'name'> & {
  answer: FormAnswer | undefined;
  name: string;
  submit: string;
  reloadDocument?: boolean;
}) {
  const read = readFormAnswer(answer);
  return (
    <Form method="post" reloadDocument={reloadDocument} className="grid gap-5">
      <FormProblems answer={answer} problems={read.problems} />
      <TextField {...read.field(name)} {...field} required autoFocus />
      <SubmitButton wide>{submit}</SubmitButton>
    </Form>
  );
}
