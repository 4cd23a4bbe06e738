/** Names that are compared as bytes: IDs of elements, targets of links. */

/** Only ASCII, and still one for one. */
export const asciiName = (name: string): string => encodeURIComponent(name);

/** Byte order, as name trees want it (ISO 32000-1, 7.9.6); PDFKit sorts by the machine's language. For ASCII names. */
export const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
