/** A path as one word of a shell, as people can copy it from a hint. */
export const shellWord = (path: string): string =>
  /^[\p{L}\p{N}_./~+:-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
