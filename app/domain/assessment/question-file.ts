import { z } from 'zod';
import { questionSchema, type Question } from '~/domain/assessment/question';
import { isSheetHead, questionsOfSheet } from '~/domain/assessment/question-sheet';
import { inputProblemOf, type ReadableIssue } from '~/domain/input-problem';

/** A bank's questions as they travel from one place to another. */
export type QuestionFile = { format: 'assidu-questions'; version: 1; title: string; questions: Question[] };

export type FileProblem = { line: number; field: string } & ReadableIssue;

export type QuestionFileReading =
  | { ok: true; unit: 'line' | 'question'; questions: Question[]; problems: FileProblem[] }
  /** Neither JSON of ours nor a spreadsheet. */
  | { ok: false };

const jsonSchema = z.object({ questions: z.array(z.record(z.string(), z.unknown())).max(2000) });

/**
 * Reads a file of questions, JSON as exported or a CSV spreadsheet (see `question-sheet`), and says everything that is
 * wrong with it, by line. Every question gets a new id from `newId`, parts without one too; nothing of the file can
 * stand for a question that is kept already.
 */
export function readQuestionFile(text: string, newId: () => string): QuestionFileReading {
  const found = readJson(text, newId) ?? readSheet(text, newId);
  if (!found) return { ok: false };
  const questions: Question[] = [];
  const problems: FileProblem[] = [];
  for (const { line, value } of found.read) {
    const checked = questionSchema.safeParse(value);
    if (checked.success) questions.push(checked.data);
    else {
      for (const issue of checked.error.issues) {
        problems.push({ line, field: issue.path.join('.'), ...inputProblemOf(issue) });
      }
    }
  }
  return { ok: true, unit: found.unit, questions, problems };
}

function readJson(text: string, newId: () => string) {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const { questions } = jsonSchema.parse(JSON.parse(text));
    const read = questions.map((question, at) => ({ line: at + 1, value: { ...question, id: newId() } }));
    return { unit: 'question' as const, read };
  } catch {
    return null;
  }
}

function readSheet(text: string, newId: () => string) {
  const content = text.replace(/^\uFEFF/, '');
  if (!isSheetHead(content)) return null;
  return { unit: 'line' as const, read: questionsOfSheet(content, newId) };
}
