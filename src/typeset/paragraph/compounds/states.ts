/** How far the reading of a word has come; `segment.ts` says what the letters mean. */
export const STATE = { B: 0, P: 1, Q: 2, N: 3, U: 4, V: 5, A: 6, J: 7, X: 8 } as const;

export const STATES = 9;
