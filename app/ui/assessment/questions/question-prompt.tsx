import type { RedactedQuestion } from '~/domain/assessment/redact-question';

/** What is asked, with its picture. */
export function QuestionPrompt({ question }: { question: Pick<RedactedQuestion, 'prompt' | 'image'> }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-lg leading-snug font-[560] wrap-break-word whitespace-pre-line">{question.prompt}</p>
      {question.image && (
        <img
          src={`/files/${question.image.fileId}`}
          alt={question.image.alt}
          className="max-h-96 max-w-full self-start rounded-lg"
        />
      )}
    </div>
  );
}
