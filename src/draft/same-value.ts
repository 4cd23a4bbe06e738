/** Whether two values of a briefing say the same; the order in which a map has its fields says nothing. */
export const sameValue = (a: unknown, b: unknown): boolean => written(a) === written(b);

const written = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
