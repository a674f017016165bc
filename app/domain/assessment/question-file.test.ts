import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQuestionFile } from '~/domain/assessment/question-file';
import { questionSheetRows } from '~/domain/assessment/question-sheet-rows';
import { toCsv } from '~/domain/csv-writer';
import en from '~/locales/en/questions.json';
import fr from '~/locales/fr/questions.json';
import type { Question } from '~/domain/assessment/question';
import { anyQuestion } from '../../../tests/factories/questions';

const newId = () => crypto.randomUUID();

test('what was exported is read again, under ids of its own', () => {
  fc.assert(
    fc.property(fc.array(anyQuestion(), { maxLength: 5 }), (questions) => {
      const file = { format: 'assidu-questions', version: 1, title: 'TVA', questions };
      const read = readQuestionFile(JSON.stringify(file), newId);
      if (!read.ok) throw new Error('not read');
      expect(read.problems).toEqual([]);
      expect(read.questions.map((question) => ({ ...question, id: '' }))).toEqual(
        questions.map((question) => ({ ...question, id: '' })),
      );
      for (const [at, question] of questions.entries()) expect(read.questions[at]!.id).not.toBe(question.id);
    }),
    { numRuns: 30 },
  );
});

describe('a spreadsheet', () => {
  const sheet = [
    'type;question;points;étiquettes;réponse 1;réponse 2;réponse 3',
    'Choix unique;Capitale de la France ?;2;géo, facile;*Paris;Lyon;Lille',
    'QCM;Nombres pairs ?;;;*2;3;*4',
    'Vrai/Faux;La Terre est ronde.;1;;vrai',
    'Réponse courte;Plus grand océan ?;;;Pacifique;océan Pacifique',
    'Nombre;Taux normal de TVA ?;;tva;20;0,5;%',
    'Remise en ordre;Rangez.;;;un;deux;trois',
    'Texte à trous;Complétez.;;;Paris est en [[France]].',
  ];

  test('is read with its right answers', () => {
    const read = readQuestionFile(`\uFEFF${sheet.join('\r\n')}\r\n`, newId);
    expect(read).toMatchObject({
      ok: true,
      unit: 'line',
      problems: [],
      questions: [
        {
          kind: 'single',
          points: 2,
          tags: ['géo', 'facile'],
          options: [{ text: 'Paris', right: true }, {}, {}],
        },
        { kind: 'multiple', points: 1, options: [{ right: true }, { right: false }, { right: true }] },
        { kind: 'true-false', right: true },
        { kind: 'short-text', variants: ['Pacifique', 'océan Pacifique'] },
        { kind: 'number', value: 20, tolerance: 0.5, unit: '%' },
        { kind: 'ordering', items: [{ text: 'un' }, { text: 'deux' }, { text: 'trois' }] },
        { kind: 'gaps', text: 'Paris est en [[France]].' },
      ],
    });
  });

  // Ids are new, and what a spreadsheet has no column for is left out.
  const inSheet = (question: Question) =>
    JSON.parse(
      JSON.stringify(question, (key, value: unknown) =>
        ['id', 'feedback', 'feedbackTrue', 'feedbackFalse', 'image', 'maxFiles'].includes(key)
          ? undefined
          : value,
      ),
    ) as unknown;

  test('that was written of any questions is read as the same', () => {
    fc.assert(
      fc.property(fc.array(anyQuestion(), { maxLength: 5 }), fc.constantFrom(fr, en), (questions, words) => {
        const head = [words.bank.sheet.kind, words.bank.sheet.question];
        const rows = questionSheetRows(questions, (kind) => words.kinds[kind]);
        const csv = toCsv([head, ...rows], { separator: ';', byteOrderMark: true });
        const read = readQuestionFile(csv, newId);
        if (!read.ok) throw new Error('not read');
        expect(read.problems).toEqual([]);
        expect(read.questions.map(inSheet)).toEqual(questions.map(inSheet));
      }),
      { numRuns: 30 },
    );
  });

  test('tells every line that is wrong, and where', () => {
    const wrong = [sheet[0]!, 'QCM;Q ?;;;a;b', sheet[1]!, 'Dessin;Q ?;;;a', 'Vrai/Faux;;;;vrai'];
    const read = readQuestionFile(wrong.join('\n'), newId);
    expect(read).toMatchObject({
      questions: [{ kind: 'single' }],
      problems: [
        { line: 2, field: 'options', problem: 'right-answer-missing' },
        { line: 4, field: 'kind' },
        { line: 5, field: 'prompt', problem: 'required' },
      ],
    });
  });
});

test.each(['', 'bonjour', '{', '{"questions": 3}', '[]', 'nom;prénom\r\na;b'])(
  '%j is no file of questions',
  (text) => {
    expect(readQuestionFile(text, newId)).toEqual({ ok: false });
  },
);
