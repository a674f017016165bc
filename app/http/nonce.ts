import { createContext } from 'react';

/** The nonce that the Content-Security-Policy of this answer allows; empty in the browser. */
export const NonceContext = createContext('');
