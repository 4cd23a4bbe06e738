/**
 * A trie of hyphenation patterns as a double array (Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE
 * Transactions on Software Engineering 15(9), 1989): the child of node s by the letter c is base[s] + c, if check[base[s] + c] is s. Tens of
 * thousands of small objects take longer to make than a document takes to be hyphenated; this is three lists of numbers.
 */

/** `trie`: a node is an object by letters; a leaf a number of a pattern; a node that ends a pattern and goes on a pair of both. */
export function packTrie(trie) {
  const letters = [...lettersOf(trie)].sort();
  const codes = new Uint8Array(Math.max(...letters.map((letter) => letter.charCodeAt(0))) + 1);
  for (const [i, letter] of letters.entries()) codes[letter.charCodeAt(0)] = i + 1;
  const base = new Uint16Array(MOST);
  const check = new Uint16Array(MOST).fill(NOBODY);
  const ends = new Uint16Array(MOST);
  let free = 1;
  let size = 1;
  const open = [{ node: trie, at: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const children = Object.entries(next.node)
      .map(([letter, child]) => ({ code: codes[letter.charCodeAt(0)], ...readNode(child) }))
      .sort((a, b) => a.code - b.code);
    if (children.length === 0) continue;
    while (check[free] !== NOBODY) free++;
    // Where the first child has room, the others may have.
    let first = Math.max(free, children[0].code);
    const shift = ({ code }) => first + code - children[0].code;
    while (children.some((child) => check[shift(child)] !== NOBODY)) first++;
    base[next.at] = first - children[0].code;
    for (const child of children) {
      const at = shift(child);
      if (at >= NOBODY) throw new Error("the patterns do not fit numbers of two bytes");
      check[at] = next.at;
      ends[at] = child.pattern === undefined ? 0 : child.pattern + 1;
      size = Math.max(size, at + 1);
      if (child.node !== undefined) open.push({ node: child.node, at });
    }
  }
  return { codes, base: base.slice(0, size), check: check.slice(0, size), ends: ends.slice(0, size) };
}

/** No node has this number. */
const NOBODY = 0xffff;
const MOST = NOBODY + 256;

function readNode(child) {
  if (typeof child === "number") return { pattern: child, node: undefined };
  return Array.isArray(child) ? { pattern: child[1], node: child[0] } : { pattern: undefined, node: child };
}

function* lettersOf(trie) {
  const seen = new Set();
  const open = [trie];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const [letter, child] of Object.entries(next)) {
      if (!seen.has(letter)) yield letter;
      seen.add(letter);
      const { node } = readNode(child);
      if (node !== undefined) open.push(node);
    }
}

/** A module that exports what the package does, its trie packed. */
export function packedModule([levels, trie, exceptions]) {
  const { codes, base, check, ends } = packTrie(trie);
  const bytes = Buffer.concat([base, check, ends].map(({ buffer }) => Buffer.from(buffer)));
  const size = base.length;
  return `const numbers = new Uint16Array(new Uint8Array(Buffer.from("${bytes.toString("base64")}", "base64")).buffer);
const part = (i) => numbers.subarray(i * ${size}, (i + 1) * ${size});
const trie = { codes: new Uint8Array(Buffer.from("${Buffer.from(codes).toString("base64")}", "base64")), base: part(0), check: part(1), ends: part(2) };
module.exports = [JSON.parse(${JSON.stringify(JSON.stringify(levels))}), trie, ${exceptions === undefined ? "undefined" : `JSON.parse(${JSON.stringify(JSON.stringify(exceptions))})`}];`;
}
