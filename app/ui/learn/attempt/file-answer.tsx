import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/domain/assessment/answer';
import { Button } from '../../primitives/button';
import { FileUpload } from '../../primitives/file-upload';

export type NamedFile = { id: string; name: string };

/** Files sent as soon as they are chosen, and those that the answer holds already. */
export function FileAnswer(props: {
  answer: Answer | null;
  files: readonly NamedFile[];
  maxFiles: number;
  onAnswer: (answer: Answer | null) => void;
}) {
  const { answer, files, maxFiles, onAnswer } = props;
  const { t } = useTranslation('quiz');
  const given = answer?.kind === 'file' ? answer.fileIds : [];
  const [sent, setSent] = useState<readonly NamedFile[]>([]);
  const nameOf = (id: string) => [...files, ...sent].find((file) => file.id === id)?.name ?? t('files.file');
  const give = (fileIds: readonly string[]) =>
    onAnswer(fileIds.length > 0 ? { kind: 'file', fileIds: [...fileIds] } : null);
  return (
    <div className="flex flex-col gap-4">
      {given.length > 0 && (
        <ul aria-label={t('files.given')} className="flex flex-col gap-2">
          {given.map((id) => (
            <li
              key={id}
              className="flex items-center gap-3 rounded-lg bg-surface py-1.5 pr-2 pl-4 ring-1 ring-line-strong/60 ring-inset"
            >
              <FileText aria-hidden="true" className="size-4 flex-none text-ink-faint" />
              <a
                href={`/files/${id}`}
                target="_blank"
                rel="noopener"
                className="min-w-0 text-accent-text underline underline-offset-4 flex-1 truncate"
              >
                {nameOf(id)}
              </a>
              <Button variant="quiet" size="small" onClick={() => give(given.filter((one) => one !== id))}>
                {t('files.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {given.length < maxFiles && (
        <FileUpload
          key={given.length}
          purpose="learner-file"
          label={t('files.add', { count: maxFiles - given.length })}
          onUploaded={({ id, name }) => {
            setSent((all) => [...all, { id, name }]);
            give([...given, id]);
          }}
        />
      )}
    </div>
  );
}
