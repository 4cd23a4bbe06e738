import { expect, test } from "vitest";
import { Bytes } from "../../src/draw/bytes.ts";
import { num } from "../../src/draw/content.ts";

function written(write: (bytes: Bytes) => void): string {
  const bytes = new Bytes(1);
  write(bytes);
  return new TextDecoder().decode(bytes.take());
}

test.each([
  0, -0, 1, -1, 0.001, -0.001, 0.0004, -0.0005, 0.01, 0.1, 12.3, 12.34, 12.345, 12.3456, 99.9995, 595.28,
  841.89, 1000, 10.01, -70.87, 123456.789, 999999999.999, 1e9, 1e15, 1e21, -1e15,
])("%d is written as a string of it would be", (n) => {
  expect(written((bytes) => bytes.number(n))).toBe(num(n));
});

test("numbers from a walk over the page are written as strings of them would be", () => {
  for (let i = 0, n = -900; i < 20_000; i++, n += 0.0917)
    expect(written((bytes) => bytes.number(n))).toBe(num(n));
});

test("pieces stand behind one another, and what was taken back is gone", () => {
  const others = new Bytes();
  others.text("abcdef");
  const all = written((bytes) => {
    bytes.text("[<");
    bytes.copy(others, 1, 4);
    bytes.text("xyz");
    bytes.cut(6);
    expect(bytes.since(2)).toBe("bcdx");
    expect(bytes.last).toBe("x".charCodeAt(0));
    bytes.text(">]");
  });
  expect(all).toBe("[<bcdx>]");
});
