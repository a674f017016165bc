import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { imageTypes, maximumImageBytes } from '~/domain/courses/image-files';
import { ConfirmDialog } from './confirm-dialog';
import { FileDrop } from './file-drop';
import { SubmitButton } from './submit-button';

export type ImageFormProps = {
  /** The picture as it is, or what stands in its place. */
  children: ReactNode;
  fileId: string | null;
  /** Where the picture is sent; `/remove` after it takes it away. */
  action: string;
  name: string;
  words: {
    choose: string;
    types: string;
    submit: string;
    remove: string;
    removeQuestion: string;
    removeText: string;
  };
  /** To be looked at only. */
  readOnly?: boolean;
};

/** One picture of something, changed or removed: a form of its own, so that it needs no script and saves at once. */
export function ImageForm({ children, fileId, action, name, words, readOnly = false }: ImageFormProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      {children}
      {!readOnly && (
        <Form
          key={fileId}
          method="post"
          encType="multipart/form-data"
          action={action}
          preventScrollReset
          className="flex flex-col gap-3"
        >
          <FileDrop
            label={words.choose}
            name={name}
            accept={[...imageTypes.keys()].join(',')}
            acceptText={words.types}
            maxBytes={maximumImageBytes}
          />
          <SubmitButton variant="secondary" action={action} className="self-start">
            {words.submit}
          </SubmitButton>
        </Form>
      )}
      {fileId && !readOnly && (
        <ConfirmDialog
          trigger={words.remove}
          triggerVariant="quiet"
          className="self-start"
          title={words.removeQuestion}
          confirm={words.remove}
          action={`${action}/remove`}
        >
          <p>{words.removeText}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
