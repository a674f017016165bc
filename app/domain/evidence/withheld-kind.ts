/**
 * The kind of a record of a chain whose content was erased at somebody's request (F14): nothing but its place and its
 * hash is left, so that the chain still holds together.
 */
export const withheldKind = 'withheld';
