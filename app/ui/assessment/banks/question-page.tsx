import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/domain/assessment/question';
import type { QuestionDetails } from '~/use-cases/assessment/get-question.server';
import type { SavedQuestion } from '~/use-cases/assessment/save-question.server';
import { postJson, type PostAnswer } from '../../courses/post-json';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { PageHeader } from '../../primitives/page-header';
import { showToast } from '../../primitives/toast-store';
import { draftOf, emptyDraft, type QuestionDraft } from '../questions/question-draft';
import { QuestionForm } from '../questions/question-form';
import { BankUses } from './bank-uses';

type Trouble = Extract<PostAnswer<SavedQuestion>, { ok: false }>;

/** One question of a bank. What cannot be saved stays on the page, whoever or whatever stands in its way. */
export function QuestionPage({ details }: { details: QuestionDetails }) {
  const { bank, question, archived, uses } = details;
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const address = `/teach/banks/${bank.id}`;
  const [start, setStart] = useState<QuestionDraft>(() =>
    question ? draftOf(question) : emptyDraft('single'),
  );
  const [revision, setRevision] = useState(details.revision);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ said: Trouble; written: Question } | null>(null);

  async function save(written: Question, next: boolean, over = revision) {
    setBusy(true);
    const answer = await postJson<SavedQuestion>(`${address}/questions`, {
      revision: over,
      question: written,
    });
    setBusy(false);
    if (!answer.ok) return setTrouble({ said: answer, written });
    setTrouble(null);
    setRevision(answer.body.revision);
    setStart(draftOf(written));
    showToast({ tone: 'success', text: t('question.saved') });
    if (!next) return navigate(address);
    setRevision(0);
    setStart({ ...emptyDraft(written.kind), tags: written.tags });
    window.scrollTo({ top: 0 });
  }

  const title = t(question ? 'question.edit' : 'question.create');
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: t('banks.title'), to: '/teach/banks' },
          { label: bank.title, to: address },
          { label: title },
        ]}
      />
      {(archived || bank.archived) && (
        <div className="mb-6">
          <Callout tone="warning">{t(bank.archived ? 'bank.archivedNote' : 'question.archivedNote')}</Callout>
        </div>
      )}
      <QuestionForm
        key={start.id}
        start={start}
        knownTags={bank.tags}
        submit={t('form.save')}
        {...(!question && { submitNext: t('question.saveAndNext') })}
        busy={busy}
        notice={
          trouble && (
            <TroubleNotice
              said={trouble.said}
              onOverwrite={(theirs) => void save(trouble.written, false, theirs)}
              address={`${address}/questions/${trouble.written.id}`}
              revision={revision}
            />
          )
        }
        onSave={(written, next) => void save(written, next)}
        onCancel={() => navigate(address)}
      />
      {question && (
        <div className="mt-8 max-w-2xl">
          <BankUses title={t('bank.questionUses')} uses={uses} />
        </div>
      )}
    </>
  );
}

function TroubleNotice(props: {
  said: Trouble;
  address: string;
  revision: number;
  onOverwrite: (revision: number) => void;
}) {
  const { said, address, revision, onOverwrite } = props;
  const { t } = useTranslation('questions');
  if (said.code === 'edit-conflict') {
    const { by, revision: theirs } = said.details as { by: string | null; revision?: number };
    return (
      <Callout
        tone="warning"
        live="alert"
        actions={
          <>
            <a
              href={address}
              target="_blank"
              rel="noreferrer"
              className="text-accent-text underline underline-offset-4"
            >
              {t('question.reload')}
            </a>
            <Button size="small" variant="secondary" onClick={() => onOverwrite(theirs ?? revision + 1)}>
              {t('question.overwrite')}
            </Button>
          </>
        }
      >
        {t('question.conflict', { by: by ?? t('question.somebody') })}
      </Callout>
    );
  }
  const text = said.signedOut ? t('question.signedOut') : (said.message ?? t('question.offline'));
  return (
    <Callout tone="danger" live="alert">
      {text}
    </Callout>
  );
}
