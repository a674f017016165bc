import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnswerLine } from '~/domain/assessment/answer-lines';

/** An answer in words, each part with whether it is right where that is told. */
export function AnswerLines(props: {
  lines: readonly AnswerLine[];
  files: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation('quiz');
  return (
    <ul className="flex flex-col gap-1">
      {props.lines.map((line, at) => (
        <li key={at} className="flex items-start gap-2">
          {line.right !== null && (
            <>
              {line.right ? (
                <Check aria-hidden="true" className="mt-1 size-4 flex-none text-success" />
              ) : (
                <X aria-hidden="true" className="mt-1 size-4 flex-none text-danger" />
              )}
              <span className="sr-only">{t(line.right ? 'states.right' : 'states.wrong')}</span>
            </>
          )}
          <span className="min-w-0 wrap-break-word whitespace-pre-line">
            {line.fileId ? (
              <a
                href={`/files/${line.fileId}`}
                target="_blank"
                rel="noopener"
                className="text-accent-text underline underline-offset-4"
              >
                {props.files.find(({ id }) => id === line.fileId)?.name ?? t('files.file')}
              </a>
            ) : line.truth === undefined ? (
              line.text
            ) : (
              t(line.truth ? 'csv.true' : 'csv.false')
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
