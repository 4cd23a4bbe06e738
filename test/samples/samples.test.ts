/** The sheets that come with the project, held to their content, to print, to the reader who does not see, and to themselves. */
import "./words.ts";
import "./riyadh.ts";
import "./structure.ts";
import "./paper.ts";
import "./setting.ts";
import "./bytes.ts";
import "./proof.ts";
import "./attacks.ts";
import "./aloud.ts";
import "./size.ts";
