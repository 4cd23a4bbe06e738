declare module "@sealsystems/ipp/lib/serializer.js" {
  const serialize: (message: Readonly<Record<string, unknown>>) => Buffer;
  export default serialize;
}
declare module "@sealsystems/ipp/lib/attributes.js" {
  const attributes: Record<string, Record<string, unknown>>;
  export default attributes;
}
declare module "@sealsystems/ipp/lib/parser.js" {
  const parse: (bytes: Buffer) => Record<string, unknown>;
  export default parse;
}
