/**
 * Optical margins: small marks at the edge of a justified column hang out of it, so that the edge looks straight.
 * Parts of the mark's own width. The numbers are those that EB Garamond carries in its `rtbd` and `lfbd` features
 * (hyphen 50 %, full stop 70 %, comma 50 %, quotation marks 40 %, dash 30 %); marks that it does not name follow their likes.
 */
export const hangRight = (character: string): number => RIGHT.get(character) ?? 0;
export const hangLeft = (character: string): number => LEFT.get(character) ?? 0;

const RIGHT: ReadonlyMap<string, number> = new Map([
  ...each("-\u2010\u2011", 0.5),
  ...each(".", 0.7),
  ...each(",", 0.5),
  ...each(";:", 0.3),
  ...each("“”‘’«»›‹", 0.4),
  ...each("–—", 0.3),
]);

const LEFT: ReadonlyMap<string, number> = new Map([...each("„“”‚‘’«»›‹", 0.4), ...each("–—", 0.3)]);

function each(characters: string, part: number): [string, number][] {
  return [...characters].map((character) => [character, part]);
}
