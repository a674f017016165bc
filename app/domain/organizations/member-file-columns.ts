import { roles, type Role } from '~/domain/organizations/roles';

export const memberColumns = ['email', 'firstName', 'lastName', 'role', 'language', 'group'] as const;

export type MemberColumn = (typeof memberColumns)[number];

export const neededMemberColumns = [
  'email',
  'firstName',
  'lastName',
] as const satisfies readonly MemberColumn[];

/** Headers as people write them in French and English, in the plain form that {@link plainWords} makes. */
const headers: Record<MemberColumn, readonly string[]> = {
  email: [
    ...['email', 'e mail', 'mail', 'courriel', 'email address', 'e mail address', 'mail address'],
    ...['adresse email', 'adresse e mail', 'adresse mail', 'adresse courriel', 'adresse electronique'],
  ],
  firstName: ['first name', 'firstname', 'given name', 'forename', 'prenom', 'prenoms'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'nom', 'nom de famille', 'nom d usage'],
  role: ['role', 'profil', 'profile'],
  language: ['language', 'langue', 'lang'],
  group: ['group', 'groupe', 'team', 'equipe'],
};

const roleWords: Record<Role, readonly string[]> = {
  owner: ['proprietaire'],
  admin: ['administrateur', 'administratrice', 'administrator'],
  billing: ['facturation', 'billing manager', 'gestionnaire de facturation', 'responsable de facturation'],
  trainer: ['formateur', 'formatrice', 'enseignant', 'enseignante', 'teacher', 'instructor'],
  learner: ['apprenant', 'apprenante', 'stagiaire', 'participant', 'participante', 'student', 'trainee'],
};

const languageWords: Record<'fr' | 'en', readonly string[]> = {
  fr: ['francais', 'french', 'fr fr'],
  en: ['anglais', 'english', 'en gb', 'en us'],
};

/** Words without accents, case, punctuation or doubled spaces, to compare what people type. */
export function plainWords(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The column that a header means, or null. */
export function columnOf(header: string): MemberColumn | null {
  const plain = plainWords(header);
  return memberColumns.find((column) => headers[column].includes(plain)) ?? null;
}

/** The role that a word means in French or English, or null. */
export function roleOf(word: string): Role | null {
  const plain = plainWords(word);
  return roles.find((role) => role === plain || roleWords[role].includes(plain)) ?? null;
}

/** The language of the interface that a word means, or null. */
export function languageOf(word: string): 'fr' | 'en' | null {
  const plain = plainWords(word);
  return (
    (['fr', 'en'] as const).find((code) => code === plain || languageWords[code].includes(plain)) ?? null
  );
}
