/** The package `hyphen` brings no types; this is what we use of it. */
declare module "hyphen/*" {
  interface HyphenOptions {
    readonly hyphenChar?: string;
    readonly minWordLength?: number;
  }
  const language: { readonly hyphenateSync: (text: string, options?: HyphenOptions) => string };
  export default language;
}
