import { describe, expect, test } from 'vitest';
import { decodeText } from '~/domain/organizations/decode-text';
import { memberFileLimits, readMemberFile } from '~/domain/organizations/member-file';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('reading a list of people', () => {
  test('from a French spreadsheet: semicolons, accents, columns in any order, roles in words', () => {
    const file = readMemberFile(
      '\ufeffNom;Prénom;Adresse e-mail;Rôle;Langue;Groupe;Téléphone\r\n' +
        'Démo-Lefèvre;Inès;INES@demo.test;Formatrice;français;Équipe A;0600000000\r\n' +
        '\r\n' +
        ' Démo-Roux ; Paul ;paul@demo.test;;;;\r\n',
    );
    expect(file.problems).toEqual([]);
    expect(file.separator).toBe(';');
    expect(file.columns).toEqual(['lastName', 'firstName', 'email', 'role', 'language', 'group', null]);
    expect(file.rows).toEqual([
      {
        line: 2,
        email: 'ines@demo.test',
        firstName: 'Inès',
        lastName: 'Démo-Lefèvre',
        role: 'trainer',
        language: 'fr',
        group: 'Équipe A',
      },
      {
        line: 4,
        email: 'paul@demo.test',
        firstName: 'Paul',
        lastName: 'Démo-Roux',
        role: 'learner',
        language: null,
        group: null,
      },
    ]);
  });

  test('from an English one: commas, quotes', () => {
    const file = readMemberFile(
      'email,first name,last name,role,language\na@b.test,"Ann ""A""","Lee, Jr",admin,English',
    );
    expect(file.problems).toEqual([]);
    expect(file.rows[0]).toMatchObject({
      firstName: 'Ann "A"',
      lastName: 'Lee, Jr',
      role: 'admin',
      language: 'en',
    });
  });

  test('names every column that is missing or there twice, and reads no further', () => {
    expect(readMemberFile('courriel,nom\na@b.test,X').problems).toEqual([
      { line: 1, column: 'firstName', code: 'column-missing' },
    ]);
    expect(readMemberFile('email,e-mail,nom,prénom\na@b.test,,X,Y').problems).toEqual([
      { line: 1, column: 'email', code: 'column-repeated' },
    ]);
    expect(readMemberFile('a@b.test,X,Y').problems.map((problem) => problem.column)).toEqual([
      'email',
      'firstName',
      'lastName',
    ]);
  });

  test('tells each line’s problems and keeps the lines that are right', () => {
    const file = readMemberFile(
      [
        'email,prénom,nom,rôle,langue',
        'a@demo.test,A,Un,apprenant,fr',
        'not-an-address,B,Deux,,',
        'A@Demo.test,C,Trois,,',
        ',D,,,',
        'e@demo.test,E,Cinq,roi,klingon',
        'f@demo.test,F,Six,,,,extra',
        `g@demo.test,${'G'.repeat(101)},Sept,,`,
        'h@demo.test,H\u0007,Huit,,',
        'i@demo.test,I,Neuf,,',
      ].join('\n'),
    );
    expect(file.rows.map((row) => row.line)).toEqual([2, 10]);
    expect(file.problems).toMatchObject([
      { line: 3, column: 'email', code: 'email-invalid', value: 'not-an-address' },
      { line: 4, column: 'email', code: 'email-repeated', value: 'a@demo.test' },
      { line: 5, column: 'email', code: 'value-missing' },
      { line: 5, column: 'lastName', code: 'value-missing' },
      { line: 6, column: 'role', code: 'role-unknown', value: 'roi' },
      { line: 6, column: 'language', code: 'language-unknown', value: 'klingon' },
      { line: 7, code: 'too-many-cells' },
      { line: 8, column: 'firstName', code: 'value-too-long' },
      { line: 9, column: 'firstName', code: 'control-characters' },
    ]);
  });

  test('an unclosed quote is told where it begins', () => {
    const file = readMemberFile('email,nom,prénom\na@b.test,"X,Y\nc@d.test,Z,W\n');
    expect(file.rows).toEqual([]);
    expect(file.problems[0]).toEqual({ line: 2, code: 'quote-unclosed' });
  });

  test.each(['', '\ufeff', '\n\n', 'email,nom,prénom\n', 'email,nom,prénom\n\n,,\n'])(
    'a file without people (%j) is empty',
    (text) => {
      expect(readMemberFile(text).problems).toEqual([{ line: 1, code: 'file-empty' }]);
    },
  );

  test('a workbook that was not saved as CSV is told apart', () => {
    expect(readMemberFile('PK\u0003\u0004\u0000\u0000').problems).toEqual([{ line: 1, code: 'not-text' }]);
  });

  test('ten thousand lines pass well within a second, one more is told', () => {
    const lines = Array.from(
      { length: memberFileLimits.rows },
      (_, n) => `person${n}@demo.test,Prénom,Nom ${n},learner`,
    );
    const text = `email,prénom,nom,rôle\n${lines.join('\n')}`;
    const started = performance.now();
    expect(readMemberFile(text).rows).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(1000);
    const more = readMemberFile(`${text}\nlast@demo.test,P,N,learner`);
    expect(more.problems).toEqual([{ line: 10_002, code: 'too-many-rows', value: '10000' }]);
  });
});

describe('the bytes of a file', () => {
  test.each([
    ['utf-8', utf8('Prénom;Œuvre')],
    ['utf-8', utf8('\ufeffPrénom;Œuvre')],
    [
      'windows-1252',
      Uint8Array.from(
        [...'Prénom;']
          .map((c) => c.charCodeAt(0))
          .concat(
            [0x8c],
            [...'uvre'].map((c) => c.charCodeAt(0)),
          ),
      ),
    ],
    ['utf-16le', utf16('Prénom;Œuvre', true)],
    ['utf-16be', utf16('Prénom;Œuvre', false)],
  ])('in %s become text without a mark', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: 'Prénom;Œuvre', encoding });
  });
});

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16((at + 1) * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}
