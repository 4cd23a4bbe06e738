/** What the document is set from. */
/** Of the peers' face, which is drawn wider than ours of the same name. */
export const PACKAGE = "@expo-google-fonts/source-serif-4";
export const CUTS = {
  regular: "400Regular/SourceSerif4_400Regular.ttf",
  italic: "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  bold: "700Bold/SourceSerif4_700Bold.ttf",
};
/** The face's word space at 10.5 pt: 237 thousandths. */
export const SPACE = 0.237 * 10.5;

export const SECTIONS = 20;
